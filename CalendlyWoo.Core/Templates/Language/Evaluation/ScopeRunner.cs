using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Executes the statements that make names or open scopes (language.md 7.1 and 9.6 to 9.10).</summary>
internal static class ScopeRunner
{
    public static Flow Run(Statement statement, Rendering rendering)
    {
        switch (statement)
        {
            case CaptureStatement capture:
                return RunCapture(capture, rendering);
            case WithStatement scope:
                return RunWith(scope, rendering);
            case FunctionStatement function:
                Assignments.SetName(function.Name, Value.Of(new ScriptFunction(function.Function)), rendering);
                return Flow.Next;
            case WrapStatement wrap:
                return StatementRunner.Write(Calls.Evaluate(wrap.Call, rendering, wrap.Body), wrap.Span, rendering);
            case WrappedStatement wrapped:
                return RunWrapped(wrapped, rendering);
            case ReadOnlyStatement { Variable: var variable }:
                if (rendering.Scopes.StoreFor(variable.Name) is { } store) store.MakeReadOnly(variable.Name);
                return Flow.Next;
            case ImportStatement import:
                Import(import, rendering);
                return Flow.Next;
            default:
                throw new InvalidOperationException($"No way to run {statement.GetType().Name}.");
        }
    }

    private static Flow RunCapture(CaptureStatement statement, Rendering rendering)
    {
        var outer = rendering.BeginCapture(true);
        var flow = StatementRunner.RunBlock(statement.Body, rendering);
        rendering.Span = statement.Span;
        var text = rendering.EndCapture(outer, true);
        Assignments.Set(statement.Target, text, rendering);
        return flow;
    }

    private static Flow RunWith(WithStatement statement, Rendering rendering)
    {
        var target = ExpressionEvaluator.Evaluate(statement.Target, rendering);
        if (rendering.HasFailed) return Flow.Break;
        if (target.Kind != ValueKind.Object)
        {
            rendering.Fail(DiagnosticCodes.Type, "with needs an object, such as customer.", statement.Target.Span);
            return Flow.Break;
        }

        rendering.Scopes.EnterObject(target.AsObject());
        var flow = StatementRunner.RunBlock(statement.Body, rendering);
        rendering.Scopes.LeaveObject();
        return flow;
    }

    private static Flow RunWrapped(WrappedStatement statement, Rendering rendering)
    {
        if (rendering.Scopes.Wrapped is not { } block)
        {
            rendering.Fail(DiagnosticCodes.UnknownName, "$$ works only inside a function that wrap calls.", statement.Span);
            return Flow.Break;
        }

        if (!rendering.Enter(statement.Span)) return Flow.Break;
        var flow = StatementRunner.RunBlock(block, rendering);
        rendering.Leave();
        return flow;
    }

    /// <summary>Read-only variables keep their value.</summary>
    private static void Import(ImportStatement statement, Rendering rendering)
    {
        var value = ExpressionEvaluator.Evaluate(statement.Value, rendering);
        if (value.IsNull || rendering.HasFailed) return;
        if (value.Kind != ValueKind.Object || rendering.Scopes.This is not ScriptObject target)
        {
            rendering.Fail(DiagnosticCodes.Type, "import needs an object, such as customer, and a place that can be changed.", statement.Value.Span);
            return;
        }

        var members = value.AsObject();
        foreach (var name in members.Names.ToArray())
        {
            if (!target.IsReadOnly(name) && members.TryGet(name, out var member)) Assignments.SetMember(target, name, member, statement.Span, rendering);
        }
    }
}
