namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>site/docs/builtins/timespan.md of scriban/scriban.</summary>
internal static class TimespanPage
{
    public static IReadOnlyList<DocumentationExample> Examples { get; } =
    [
        new("Members",
            """
            {{ t = timespan.parse '1.02:03:04.500'; t.days }} {{ t.hours }} {{ t.minutes }} {{ t.seconds }}
            {{ t.milliseconds }} {{ t.total_hours | math.round 3 }}
            """,
            "1 2 3 4\n500 26.051"),
        new("Members",
            "{{ t = timespan.from_hours 36; t.total_days }} {{ t.total_hours }} {{ t.total_minutes }} {{ t.total_seconds }} {{ t.total_milliseconds }}",
            "1.5 36 2160 129600 129600000"),
        new("timespan.from_days", "{{ (timespan.from_days 8).days }}", "8"),
        new("timespan.from_hours", "{{ (timespan.from_hours 8).hours }}", "8"),
        new("timespan.from_minutes", "{{ (timespan.from_minutes 8).minutes }}", "8"),
        new("timespan.from_seconds", "{{ (timespan.from_seconds 8).seconds }}", "8"),
        new("timespan.from_milliseconds", "{{ (timespan.from_milliseconds 8).milliseconds }}", "8"),
        new("timespan.parse", "{{ timespan.parse '01:30:00' }} {{ (timespan.parse '01:30:00').total_minutes }}", "01:30:00 90"),
    ];
}
