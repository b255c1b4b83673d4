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
        if (op == BinaryOperator.Multiply && (left.IsNumber || right.IsNumber))
        {
            return left.IsText ? Repeat(left, right, rendering) : Repeat(right, left, rendering);
        }

        if (!Operators.IsComparison(op)) return rendering.Fail("This operator does not work with text.");
        if (left.IsNull || right.IsNull) return Value.False;
        return Operators.Compared(op, string.CompareOrdinal(rendering.Text(left), rendering.Text(right)));
    }

    /// <summary>Joins two values. Where one is HTML already the other is escaped, so that the whole stays HTML and stays safe.</summary>
    public static Value Join(Value left, Value right, Rendering rendering)
    {
        if (left.Kind != ValueKind.SafeText && right.Kind != ValueKind.SafeText)
        {
            var (first, second) = (rendering.Text(left), rendering.Text(right));
            return rendering.FitsText((long)first.Length + second.Length) ? Value.Of(first + second) : Value.Null;
        }

        var html = (Start: Html(left, rendering), End: Html(right, rendering));
        return rendering.FitsText((long)html.Start.Length + html.End.Length) ? Value.Safe(html.Start + html.End) : Value.Null;
    }

    private static string Html(Value value, Rendering rendering) =>
        value.Kind == ValueKind.SafeText || rendering.Output.IsPlain ? rendering.Text(value) : WebUtility.HtmlEncode(rendering.Text(value));

    private static Value Repeat(Value text, Value times, Rendering rendering)
    {
        var unit = text.AsText();
        var count = Math.Max(0, Math.Truncate(times.ToDouble()));
        if (double.IsNaN(count) || !rendering.FitsText((long)Math.Min(unit.Length * count, long.MaxValue / 2))) return Value.Null;
        var repeated = string.Concat(Enumerable.Repeat(unit, unit.Length == 0 ? 0 : (int)count));
        return text.Kind == ValueKind.SafeText ? Value.Safe(repeated) : Value.Of(repeated);
    }
}
