using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>
/// Functions that give a later date, or an earlier one (builtins/date.md). Days, months and years go by the calendar and keep the time on the
/// clock; hours and less are time that passes. They differ by an hour where daylight saving starts or ends.
/// </summary>
internal static class DateAddBuiltins
{
    private const string Sample = "date.parse '2026-01-31 10:00'";

    public static IReadOnlyList<Builtin> All { get; } =
    [
        Add("days", ParameterKind.Number, "days", "02 Feb 2026", (date, count) => OnCalendar(date, local => local.AddDays(Number(count)))),
        Add("months", ParameterKind.Integer, "months", "31 Mar 2026", (date, count) => OnCalendar(date, local => local.AddMonths(Integer(count)))),
        Add("years", ParameterKind.Integer, "years", "31 Jan 2028", (date, count) => OnCalendar(date, local => local.AddYears(Integer(count)))),
        Add("hours", ParameterKind.Number, "hours", "12:00", (date, count) => date.After(TimeSpan.FromHours(Number(count)))),
        Add("minutes", ParameterKind.Number, "minutes", "10:02", (date, count) => date.After(TimeSpan.FromMinutes(Number(count)))),
        Add("seconds", ParameterKind.Number, "seconds", "10:00", (date, count) => date.After(TimeSpan.FromSeconds(Number(count)))),
        Add("milliseconds", ParameterKind.Number, "millis", "10:00", (date, count) => date.After(TimeSpan.FromMilliseconds(Number(count)))),
    ];

    private static Builtin Add(string unit, ParameterKind kind, string parameter, string result, Func<ZonedTime, Value, ZonedTime?> add) =>
        new($"date.add_{unit}", $"Adds {unit} to a date, or takes them away where the number is negative.", ParameterKind.Date,
            [new("date", ParameterKind.Date), new(parameter, kind)])
        {
            Example = new($"{{{{ {Sample} | date.add_{unit} 2{(result.Contains(':', StringComparison.Ordinal) ? " | date.to_string '%R'" : "")} }}}}", result),
            KeepsNull = true,
            Body = (values, rendering) => Later(values[0].AsDate(), values[1], add, rendering),
        };

    private static Value Later(ZonedTime date, Value count, Func<ZonedTime, Value, ZonedTime?> add, Rendering rendering)
    {
        try
        {
            if (add(date, count) is { } later) return Value.Of(later);
        }
        catch (Exception error) when (error is ArgumentException or OverflowException)
        {
            // .NET says so for a date out of its range and for what is not a number.
        }

        return rendering.Fail("There is no such date.");
    }

    private static ZonedTime? OnCalendar(ZonedTime date, Func<DateTime, DateTime> add) => ZonedTime.OnClock(add(date.Time.DateTime), date.Zone);
}
