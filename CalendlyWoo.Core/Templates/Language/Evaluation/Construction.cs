using System.Text;
using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Makes lists, objects and interpolated strings.</summary>
internal static class Construction
{
    public static Value Evaluate(Expression expression, Rendering rendering) => expression switch
    {
        ArrayExpression array => List(array, rendering),
        ObjectExpression members => Object(members, rendering),
        InterpolatedExpression text => Text(text, rendering),
        _ => throw new InvalidOperationException($"No way to evaluate {expression.GetType().Name}."),
    };

    private static Value List(ArrayExpression array, Rendering rendering)
    {
        var items = new List<Value>(array.Items.Count);
        foreach (var item in array.Items) items.Add(ExpressionEvaluator.Evaluate(item, rendering));
        return rendering.Made(Value.Of(new ScriptArray(items)));
    }

    private static Value Object(ObjectExpression expression, Rendering rendering)
    {
        var members = new ScriptObject();
        foreach (var member in expression.Members) members.Set(member.Name, ExpressionEvaluator.Evaluate(member.Value, rendering));
        return rendering.ChargeItems(4 * (1 + expression.Members.Count)) ? Value.Of(members) : Value.Null;
    }

    /// <summary>As joining with <c>+</c>: a value that is HTML makes the whole HTML, and the rest is escaped.</summary>
    private static Value Text(InterpolatedExpression expression, Rendering rendering)
    {
        var values = new Value[expression.Parts.Count];
        var isHtml = false;
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = ExpressionEvaluator.Evaluate(expression.Parts[index], rendering);
            isHtml |= values[index].Kind == ValueKind.SafeText;
        }

        rendering.Span = expression.Span;
        var text = new StringBuilder();
        foreach (var value in values)
        {
            text.Append(isHtml ? TextOperators.Html(value, rendering) : rendering.Text(value));
            if (rendering.HasFailed || !rendering.FitsText(text.Length)) return Value.Null;
        }

        return rendering.Made(isHtml ? Value.Safe(text.ToString()) : Value.Of(text.ToString()));
    }
}
