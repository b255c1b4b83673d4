using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Calls functions: puts the arguments in place, converts them, fills in defaults.</summary>
internal static class Calls
{
    public static Value Evaluate(CallExpression call, Rendering rendering)
    {
        var target = ExpressionEvaluator.EvaluateTarget(call.Target, rendering);
        if (rendering.HasFailed) return Value.Null;
        return target.Kind == ValueKind.Function
            ? Invoke(target.AsFunction(), call.Span, call.Arguments, rendering)
            : rendering.Fail(DiagnosticCodes.UnknownFunction, $"{SyntaxText.Of(call.Target)} is not a function.", call.Span);
    }

    public static Value Invoke(Builtin function, SourceSpan span, IReadOnlyList<CallArgument> arguments, Rendering rendering)
    {
        if (!rendering.Step(span)) return Value.Null;
        if (!ArgumentBinding.TryBind(function, arguments, out var slots, out var problem))
        {
            return rendering.Fail(DiagnosticCodes.Arguments, problem, span);
        }

        var values = new Value[function.Parameters.Count];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = slots[index] is { } expression ? ExpressionEvaluator.Evaluate(expression, rendering) : function.Parameters[index].Default;
        }

        if (function.KeepsNull && values[0].IsNull) return Value.Null;

        // Evaluating an argument may have been another call: the place of faults is set after it.
        rendering.Span = span;
        for (var index = 0; index < values.Length; index++)
        {
            if (slots[index] is not null) values[index] = ArgumentConversion.Convert(values[index], function.Parameters[index], rendering);
        }

        return rendering.HasFailed ? Value.Null : function.Body(values, rendering);
    }
}
