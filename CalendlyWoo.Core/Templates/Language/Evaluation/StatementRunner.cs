using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Executes statements.</summary>
internal static class StatementRunner
{
    private enum Flow : byte
    {
        Next,
        Break,
        Continue,
    }

    public static void Run(Block page, Rendering rendering) => RunBlock(page, rendering);

    private static Flow RunBlock(Block block, Rendering rendering)
    {
        // Text has the indentation of the block's owner, each statement that of its own code block (language.md 1.5).
        var output = rendering.Output;
        var indent = output.Indent;
        foreach (var statement in block.Statements)
        {
            if (statement is TextStatement text)
            {
                output.Indent = indent;
                output.WriteRaw(text.Text);
                if (output.IsFull) return Overflow(rendering, text.Span);
                continue;
            }

            output.Indent = statement.Indent;
            if (!rendering.Step(statement.Span)) return Flow.Break;
            var flow = RunStatement(statement, rendering);
            if (rendering.HasFailed) return Flow.Break;
            if (flow != Flow.Next) return flow;
        }

        return Flow.Next;
    }

    private static Flow RunStatement(Statement statement, Rendering rendering)
    {
        switch (statement)
        {
            case OutputStatement output:
                return Write(ExpressionEvaluator.Evaluate(output.Value, rendering), output, rendering);
            case IfStatement condition:
                return RunIf(condition, rendering);
            case ForStatement loop:
                return RunFor(loop, rendering);
            case AssignStatement assign:
                Assign(assign, rendering);
                return Flow.Next;
            case JumpStatement jump:
                return jump.IsBreak ? Flow.Break : Flow.Continue;
            default:
                throw new InvalidOperationException($"No way to run {statement.GetType().Name}.");
        }
    }

    private static Flow Write(Value value, OutputStatement statement, Rendering rendering)
    {
        if (value.IsNull || rendering.HasFailed) return Flow.Next;
        if (value.Kind == ValueKind.SafeText) rendering.Output.WriteRaw(value.AsText());
        else rendering.Output.WriteValue(rendering.Text(value));
        return rendering.Output.IsFull ? Overflow(rendering, statement.Span) : Flow.Next;
    }

    private static Flow Overflow(Rendering rendering, SourceSpan span)
    {
        rendering.Fail(DiagnosticCodes.TooMuchOutput, $"This template writes more than {rendering.Limits.MaxLength} characters.", span);
        return Flow.Break;
    }

    private static Flow RunIf(IfStatement statement, Rendering rendering)
    {
        foreach (var branch in statement.Branches)
        {
            if (ExpressionEvaluator.Evaluate(branch.Condition, rendering).IsTruthy) return RunBlock(branch.Body, rendering);
            if (rendering.HasFailed) return Flow.Break;
        }

        return statement.Else is null ? Flow.Next : RunBlock(statement.Else, rendering);
    }

    private static void Assign(AssignStatement statement, Rendering rendering)
    {
        var value = statement.Operator is { } op
            ? ExpressionEvaluator.Evaluate(new BinaryExpression(statement.Span, op, statement.Target, statement.Value), rendering)
            : ExpressionEvaluator.Evaluate(statement.Value, rendering);
        rendering.Set(statement.Target.Name, value);
    }

    private static Flow RunFor(ForStatement statement, Rendering rendering)
    {
        var list = ExpressionEvaluator.Evaluate(statement.List, rendering);
        if (list.IsNull || rendering.HasFailed) return Flow.Next;
        rendering.Span = statement.List.Span;
        if (ListConversion.ToList(list, rendering) is not { } items) return Flow.Break;
        if (items.Count == 0) return statement.Else is null ? Flow.Next : RunBlock(statement.Else, rendering);
        var name = statement.Variable.Name;
        var hadOuter = rendering.TryGetVariable(name, out var outer);
        var outerLoop = rendering.Loop;
        RunTurns(statement, items, rendering);
        rendering.Loop = outerLoop;
        if (hadOuter) rendering.Set(name, outer);
        else rendering.Remove(name);
        return Flow.Next;
    }

    private static void RunTurns(ForStatement statement, IReadOnlyList<Value> items, Rendering rendering)
    {
        var loop = new LoopState(items.Count);
        var indent = rendering.Output.Indent;
        for (var index = 0; index < items.Count; index++)
        {
            if (!rendering.Turn(statement.Span)) return;
            var item = items[index];
            loop.HasChanged = index == 0 || !Operators.AreEqual(item, items[index - 1], rendering);
            loop.Index = index;
            rendering.Loop = loop;
            rendering.Set(statement.Variable.Name, item);
            rendering.Output.Indent = indent;
            if (RunBlock(statement.Body, rendering) == Flow.Break) return;
        }
    }
}
