using System.Globalization;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions on dates (builtins/date.md).</summary>
internal static class DateBuiltins
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("date.to_string", "Writes a date in a pattern, such as %A, %d %B %Y for Tuesday, 24 November 2026.", ParameterKind.Text,
            [new("datetime", ParameterKind.Date), new("pattern", ParameterKind.Text), new("culture", ParameterKind.Text, true)])
        {
            Body = (values, rendering) => Write(values[0], StringBuiltins.Text(values[1]), StringBuiltins.Text(values[2]), rendering),
        },
    ];

    private static Value Write(Value date, string pattern, string cultureName, Rendering rendering)
    {
        if (date.IsNull || !rendering.FitsText(pattern.Length * 24L)) return Value.Null;
        var culture = rendering.Culture;
        if (cultureName.Length > 0 && !TryGetCulture(cultureName, out culture))
        {
            return rendering.Fail($"{cultureName} is not a language that is known here. Write it as en-US or fr-FR.");
        }

        try
        {
            return Value.Of(DateFormat.Format(date.AsDate(), pattern, culture));
        }
        catch (ArgumentOutOfRangeException)
        {
            return rendering.Fail($"The calendar of {culture.Name} does not reach this date.");
        }
    }

    private static bool TryGetCulture(string name, out CultureInfo culture)
    {
        try
        {
            culture = CultureInfo.GetCultureInfo(name, true);
            return true;
        }
        catch (CultureNotFoundException)
        {
            culture = CultureInfo.InvariantCulture;
            return false;
        }
    }
}
