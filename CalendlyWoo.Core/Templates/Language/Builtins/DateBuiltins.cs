using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>The clock and the writing of dates (builtins/date.md).</summary>
internal static class DateBuiltins
{
    private const string Sample = "date.parse '2026-11-24 15:30'";

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("date.to_string", "Writes a date in a pattern, such as %A, %d %B %Y for Tuesday, 24 November 2026.", ParameterKind.Text,
            [new("datetime", ParameterKind.Date), new("pattern", ParameterKind.Text), new("culture", ParameterKind.Text, true)])
        {
            Example = new($"{{{{ {Sample} | date.to_string '%A, %d %B %Y' 'fr-FR' }}}}", "mardi, 24 novembre 2026"),
            Body = (values, rendering) => Write(values[0], values[1], values[2], rendering),
        },
        Plain("now", ParameterKind.Date, "The date and time at which the mail is written, on the shop's clock.",
            "{{ date.now.year >= 2026 }}", "true", rendering => Value.Of(ZonedTime.At(rendering.Now, rendering.Zone))),
        Plain("utc_now", ParameterKind.Date, "The date and time at which the mail is written, in UTC.",
            "{{ date.utc_now | date.to_string '%Z' }}", "+00:00", rendering => Value.Of(ZonedTime.At(rendering.Now, TimeZoneInfo.Utc))),
        Plain("format", ParameterKind.Text, "The pattern in which dates print that are written without one. It can be given another value.",
            "{{ date.format }}", DateFormat.Default, rendering => Value.Of(rendering.State.DatePattern)),
        Plain("default_format", ParameterKind.Text, "The pattern in which dates print unless date.format is changed.",
            "{{ date.default_format }}", DateFormat.Default, _ => Value.Of(DateFormat.Default)),
    ];

    internal static Value Write(Value date, Value pattern, Value cultureName, Rendering rendering)
    {
        if (date.IsNull) return Value.Null;
        if (pattern.IsNull) return rendering.Fail("The pattern is missing, such as '%d %B %Y'.");
        if (!rendering.FitsText(pattern.AsText().Length * 24L) || !TryGetCulture(cultureName, rendering, out var culture)) return Value.Null;
        try
        {
            return Value.Of(DateFormat.Format(date.AsDate(), pattern.AsText(), culture, rendering.State.DatePattern));
        }
        catch (ArgumentOutOfRangeException)
        {
            return rendering.Fail($"The calendar of {culture.Name} does not reach this date.");
        }
    }

    private static Builtin Plain(string name, ParameterKind returns, string description, string template, string result, Func<Rendering, Value> value) =>
        new($"date.{name}", description, returns, []) { Example = new(template, result), Body = (_, rendering) => value(rendering) };
}
