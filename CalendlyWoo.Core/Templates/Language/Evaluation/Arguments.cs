using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Evaluates the arguments of a call, in their order.</summary>
internal static class Arguments
{
    public static void AddTo(ref BuiltinCall call, CallArgument[] arguments, Rendering rendering)
    {
        foreach (var argument in arguments)
        {
            if (Spread(argument, rendering) is not { } items) call.Add(argument.Name, ExpressionEvaluator.Evaluate(argument.Value, rendering));
            else
            {
                foreach (var item in items) call.Add(null, item);
            }
        }
    }

    /// <summary>As <c>$</c> holds them: those with a name are members of the list (language.md 8.9).</summary>
    public static ScriptArray ToArray(CallArgument[] arguments, Rendering rendering)
    {
        var values = new ScriptArray(new List<Value>(arguments.Length));
        foreach (var argument in arguments)
        {
            if (Spread(argument, rendering) is { } items)
            {
                foreach (var item in items) values.Add(item);
            }
            else if (argument.Name is { } name) values.EnsureMembers().Set(name, ExpressionEvaluator.Evaluate(argument.Value, rendering));
            else values.Add(ExpressionEvaluator.Evaluate(argument.Value, rendering));
        }

        return values;
    }

    /// <summary>The items where the argument is a list with <c>^</c> before it, else null.</summary>
    private static IReadOnlyList<Value>? Spread(CallArgument argument, Rendering rendering)
    {
        if (argument.Value is not UnaryExpression { Operator: UnaryOperator.Spread } spread) return null;
        var value = ExpressionEvaluator.Evaluate(spread.Operand, rendering);
        if (value.Kind != ValueKind.List) return [value];
        return rendering.ChargeItems(value.AsList().Count) ? value.AsList() : [];
    }
}
