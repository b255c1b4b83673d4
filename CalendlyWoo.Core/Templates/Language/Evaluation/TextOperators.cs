using System.Net;
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

    /// <summary>Nothing comes before any text, even an empty one.</summary>
    private static string? OrNull(Value value, Rendering rendering) => value.IsNull ? null : rendering.Text(value);

    /// <summary>The value as it may stand in the part: escaped in HTML unless it is HTML already.</summary>
    public static string Html(Value value, Rendering rendering) =>
        value.Kind == ValueKind.SafeText || rendering.Output.IsPlain ? rendering.Text(value) : WebUtility.HtmlEncode(rendering.Text(value));

    private static Value Repeat(Value text, Value times, Rendering rendering)
    {
        if (times.IsNull) return Value.Null;
        if (!Operators.IsNumeric(times)) return rendering.Fail("A text can only be repeated a number of times.");
        var unit = text.AsText();
        var count = Math.Max(0, Math.Truncate(Operators.Number(times).ToDouble()));
        if (double.IsNaN(count) || !rendering.FitsText((long)Math.Min(unit.Length * count, long.MaxValue / 2))) return Value.Null;
        var repeated = string.Concat(Enumerable.Repeat(unit, unit.Length == 0 ? 0 : (int)count));
        return rendering.Made(text.Kind == ValueKind.SafeText ? Value.Safe(repeated) : Value.Of(repeated));
    }
}
