namespace CalendlyWoo.Core.Cases;

/// <summary>Until when a case can be put off: pure.</summary>
public static class SnoozePlan
{
    /// <summary>Nothing is put off for longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    private const int Morning = 9;
    private const int Evening = 18;
    private static readonly TimeSpan DayBefore = TimeSpan.FromDays(1);
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1);

    /// <summary>The choices that make sense now: each later than an hour from now, and before the session begins.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="zone">The person's.</param>
    /// <param name="sessionStart">UTC; null where it is about no session.</param>
    public static IReadOnlyList<SnoozeChoice> Choices(DateTimeOffset now, TimeZoneInfo zone, DateTimeOffset? sessionStart)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var isAhead = sessionStart > now;
        var all = new List<SnoozeChoice>
        {
            new(SnoozeKind.Tonight, At(now, zone, 0, Evening)),
            new(SnoozeKind.Tomorrow, At(now, zone, 1, Morning)),
            new(SnoozeKind.InThreeDays, At(now, zone, 3, Morning)),
        };
        if (isAhead)
        {
            all.Add(new(SnoozeKind.BeforeSession, sessionStart!.Value - DayBefore));
        }

        return [.. all.Where(choice => choice.Until >= now + Shortest && choice.Until <= now + Longest && (!isAhead || choice.Until < sessionStart))];
    }

    private static DateTimeOffset At(DateTimeOffset now, TimeZoneInfo zone, int days, int hour)
    {
        var then = TimeZoneInfo.ConvertTime(now, zone).Date.AddDays(days).AddHours(hour);
        // Where the clocks go forward the hour may be missing.
        while (zone.IsInvalidTime(then))
        {
            then = then.AddMinutes(30);
        }

        return new DateTimeOffset(then, zone.GetUtcOffset(then)).ToUniversalTime();
    }
}

/// <summary>One choice.</summary>
/// <param name="Kind">In words.</param>
/// <param name="Until">UTC.</param>
public sealed record SnoozeChoice(SnoozeKind Kind, DateTimeOffset Until);

/// <summary>Until when, in words.</summary>
public enum SnoozeKind
{
    Tonight,
    Tomorrow,
    InThreeDays,

    /// <summary>A day before the session begins.</summary>
    BeforeSession,
}
