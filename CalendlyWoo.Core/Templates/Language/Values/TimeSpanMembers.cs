namespace CalendlyWoo.Core.Templates.Language.Values;

/// <summary>The members of a timespan (builtins/timespan.md).</summary>
internal static class TimeSpanMembers
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "days", "hours", "minutes", "seconds", "milliseconds",
        "total_days", "total_hours", "total_minutes", "total_seconds", "total_milliseconds",
    ];

    /// <summary>Null for another name.</summary>
    public static Value Find(TimeSpan time, string name) => name switch
    {
        "days" => Value.Of(time.Days),
        "hours" => Value.Of(time.Hours),
        "minutes" => Value.Of(time.Minutes),
        "seconds" => Value.Of(time.Seconds),
        "milliseconds" => Value.Of(time.Milliseconds),
        "total_days" => Value.Of(time.TotalDays),
        "total_hours" => Value.Of(time.TotalHours),
        "total_minutes" => Value.Of(time.TotalMinutes),
        "total_seconds" => Value.Of(time.TotalSeconds),
        "total_milliseconds" => Value.Of(time.TotalMilliseconds),
        _ => Value.Null,
    };
}
