using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Calls functions.</summary>
internal static class Calls
{
    /// <summary>A call that stands in a template.</summary>
    public static Value Evaluate(CallExpression call, Rendering rendering)
    {
        var target = ExpressionEvaluator.EvaluateTarget(call.Target, rendering);
        if (rendering.HasFailed) return Value.Null;
        return target.Kind == ValueKind.Function
            ? Evaluate((Builtin)target.AsFunction(), call, rendering)
            : rendering.Fail(DiagnosticCodes.UnknownFunction, $"{SyntaxText.Of(call.Target)} is not a function.", call.Span);
    }

    /// <summary>Calls a function with values by position, as built-in functions do with those that they are given.</summary>
    /// <returns>Null where a fault is noted.</returns>
    public static Value Invoke(ITemplateFunction function, SourceSpan span, IReadOnlyList<Value> arguments, Rendering rendering)
    {
        if (!rendering.Step(span)) return Value.Null;
        var call = new BuiltinCall((Builtin)function);
        foreach (var argument in arguments) call.Add(null, argument);
        return call.Run(span, rendering);
    }

    private static Value Evaluate(Builtin function, CallExpression call, Rendering rendering)
    {
        if (!rendering.Step(call.Span)) return Value.Null;
        var built = new BuiltinCall(function);
        foreach (var argument in call.Arguments) built.Add(argument.Name, ExpressionEvaluator.Evaluate(argument.Value, rendering));
        return built.Run(call.Span, rendering);
    }
}
