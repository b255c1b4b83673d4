using System.Globalization;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions that make a timespan (builtins/timespan.md).</summary>
internal static class TimeSpanBuiltins
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        From("days", "days", "{{ (timespan.from_days 1.5).total_hours }}", "36", TimeSpan.FromDays),
        From("hours", "hours", "{{ (timespan.from_hours 30).days }}", "1", TimeSpan.FromHours),
        From("minutes", "minutes", "{{ timespan.from_minutes 90 }}", "01:30:00", TimeSpan.FromMinutes),
        From("seconds", "seconds", "{{ (timespan.from_seconds 90).total_minutes }}", "1.5", TimeSpan.FromSeconds),
        From("milliseconds", "millis", "{{ (timespan.from_milliseconds 1500).total_seconds }}", "1.5", TimeSpan.FromMilliseconds),
        new Builtin("timespan.parse", "Reads a time span from a text, written as days.hours:minutes:seconds.", ParameterKind.TimeSpan,
            [new("text", ParameterKind.Text)])
        {
            Example = new("{{ (timespan.parse \"1.12:00:00\").total_hours }}", "36"),
            KeepsNull = true,
            Body = (values, rendering) => TimeSpan.TryParse(Text(values[0]), CultureInfo.InvariantCulture, out var time)
                ? Value.Of(time)
                : rendering.Fail("This is not a time span. Write it as hours:minutes:seconds."),
        },
        new Builtin("timespan.zero", "No time at all.", ParameterKind.TimeSpan, [])
        {
            Example = new("{{ timespan.zero }}", "00:00:00"),
            Body = (_, _) => Value.Of(TimeSpan.Zero),
        },
    ];

    private static Builtin From(string unit, string parameter, string template, string result, Func<double, TimeSpan> from) =>
        new($"timespan.from_{unit}", $"Makes a time span of so many {unit}.", ParameterKind.TimeSpan, [new(parameter, ParameterKind.Number)])
        {
            Example = new(template, result),
            Body = (values, rendering) => Make(Number(values[0]), from, rendering),
        };

    private static Value Make(double count, Func<double, TimeSpan> from, Rendering rendering)
    {
        try
        {
            return Value.Of(from(count));
        }
        catch (Exception error) when (error is ArgumentException or OverflowException)
        {
            return rendering.Fail("This time span is too long.");
        }
    }
}
