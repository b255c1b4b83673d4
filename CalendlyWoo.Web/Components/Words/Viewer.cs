namespace CalendlyWoo.Web.Components.Words;

/// <summary>Who looks at the page: the time zone of the browser, or the server's own until the browser has told.</summary>
/// <param name="Zone">The owner's zone.</param>
public sealed record Viewer(TimeZoneInfo Zone)
{
    /// <summary>The cookie in which the browser tells its IANA zone.</summary>
    public const string ZoneCookie = "cw-zone";

    /// <summary>The cookie that keeps the person's choice: <c>light</c>, <c>dark</c>, or none for the system's.</summary>
    public const string ThemeCookie = "cw-theme";

    /// <summary>The viewer of a zone as the browser names it; the server's zone where that is no zone.</summary>
    public static Viewer InZone(string? zone, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return new Viewer(Times.ZoneOf(zone) ?? time.LocalTimeZone);
    }

    /// <summary>The beginning of the viewer's day, in UTC.</summary>
    public DateTimeOffset DayStart(DateTimeOffset now)
    {
        var midnight = TimeZoneInfo.ConvertTime(now, Zone).Date;
        // Where the clocks go forward at midnight the day begins later.
        while (Zone.IsInvalidTime(midnight)) midnight = midnight.AddMinutes(30);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
