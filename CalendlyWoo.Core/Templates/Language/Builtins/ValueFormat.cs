using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Writes numbers, dates and timespans in a format string of .NET.</summary>
internal static class ValueFormat
{
    public static Value Apply(Value value, string format, Value cultureName, Rendering rendering)
    {
        if (value.IsNull) return value;

        // A format such as F999999999 would make a text of that length.
        if (format.Length > 32 || format.Count(char.IsAsciiDigit) > 8 || (format.Length > 3 && format.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0))
        {
            return rendering.Fail("This format is too long.");
        }

        if (!TryGetCulture(cultureName, rendering, out var culture)) return Value.Null;
        try
        {
            return Formattable(value) is { } formattable
                ? Value.Of(formattable.ToString(format, culture))
                : rendering.Fail("Only a number, a date or a timespan can be written in a format.");
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            return rendering.Fail($"{format} is not a format for this value. F2 gives two decimals, N2 separates thousands too.");
        }
    }

    private static IFormattable? Formattable(Value value) => value.Kind switch
    {
        ValueKind.Integer => value.AsInteger(),
        ValueKind.BigInteger => value.ToBigInteger(),
        ValueKind.Float => value.AsFloat(),
        ValueKind.Double => value.AsDouble(),
        ValueKind.Decimal => value.AsDecimal(),
        ValueKind.Date => value.AsDate().Time,
        ValueKind.TimeSpan => value.AsTimeSpan(),
        _ => null,
    };
}
