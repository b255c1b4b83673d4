using System.Net;
using System.Text;
using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Operators with a text on at least one side: the other side becomes text (language.md 8.4, "On strings").</summary>
internal static class TextOperators
{
    public static Value Apply(BinaryOperator op, Value left, Value right, Rendering rendering)
    {
        if (op == BinaryOperator.Add) return Join(left, right, rendering);
        if (op == BinaryOperator.Multiply && !right.IsText) return Repeat(left, right, rendering);
        if (op == BinaryOperator.Multiply && !left.IsText) return Repeat(right, left, rendering);
        if (!Operators.IsComparison(op)) return rendering.Fail("This operator does not work with text.");
        return Operators.Compared(op, string.CompareOrdinal(OrNull(left, rendering), OrNull(right, rendering)));
    }

    /// <summary>Joins two values. Where one is HTML already the other is escaped, so that the whole stays HTML and stays safe.</summary>
    public static Value Join(Value left, Value right, Rendering rendering)
    {
        if (left.Kind != ValueKind.SafeText && right.Kind != ValueKind.SafeText)
        {
            var (first, second) = (rendering.Text(left), rendering.Text(right));
            return rendering.FitsText((long)first.Length + second.Length) ? rendering.Made(Value.Of(first + second)) : Value.Null;
        }

        var html = (Start: Html(left, rendering), End: Html(right, rendering));
        return rendering.FitsText((long)html.Start.Length + html.End.Length) ? rendering.Made(Value.Safe(html.Start + html.End)) : Value.Null;
    }

    /// <summary>As <see cref="Join"/>, for many values with a text between them.</summary>
    public static Value JoinAll(IReadOnlyList<Value> values, Value between, Rendering rendering)
    {
        var isHtml = between.Kind == ValueKind.SafeText || values.Any(value => value.Kind == ValueKind.SafeText);
        var separator = isHtml ? Html(between, rendering) : rendering.Text(between);
        var text = new StringBuilder();
        for (var index = 0; index < values.Count; index++)
        {
            if (index > 0) text.Append(separator);
            text.Append(isHtml ? Html(values[index], rendering) : rendering.Text(values[index]));
            if (!rendering.FitsText(text.Length)) return Value.Null;
        }

        return isHtml ? Value.Safe(text.ToString()) : Value.Of(text.ToString());
    }

    /// <summary>Nothing comes before any text, even an empty one.</summary>
    private static string? OrNull(Value value, Rendering rendering) => value.IsNull ? null : rendering.Text(value);

    /// <summary>A value as HTML in an HTML part, as it is elsewhere.</summary>
    public static string Html(Value value, Rendering rendering) =>
        value.Kind == ValueKind.SafeText || rendering.Output.IsPlain ? rendering.Text(value) : WebUtility.HtmlEncode(rendering.Text(value));

    private static Value Repeat(Value text, Value times, Rendering rendering)
    {
        if (times.IsNull) return Value.Of("");
        if (!Operators.IsNumeric(times)) return rendering.Fail("A text can only be repeated a number of times.");
        var unit = text.AsText();
        var count = Math.Max(0, Math.Round(Operators.Number(times).ToDouble()));
        if (double.IsNaN(count) || !rendering.FitsText((long)Math.Min(unit.Length * count, long.MaxValue / 2))) return Value.Null;
        var repeated = string.Concat(Enumerable.Repeat(unit, unit.Length == 0 ? 0 : (int)count));
        return rendering.Made(text.Kind == ValueKind.SafeText ? Value.Safe(repeated) : Value.Of(repeated));
    }
}
