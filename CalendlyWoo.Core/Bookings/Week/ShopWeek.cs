namespace CalendlyWoo.Core.Bookings.Week;

/// <summary>A calendar week of seven days in one zone; a day of a change of the clocks has 23 or 25 hours.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Zone">Whose clock tells the days.</param>
public sealed record ShopWeek(DateOnly Monday, TimeZoneInfo Zone)
{
    private static readonly DateOnly Earliest = new(2000, 1, 3);
    private static readonly DateOnly Latest = new(2199, 12, 30);

    /// <summary>The week that a day belongs to; days that no calendar of a shop reaches are taken as the nearest one that it does.</summary>
    public static ShopWeek Of(DateOnly day, TimeZoneInfo zone)
    {
        var bounded = day < Earliest ? Earliest : day > Latest ? Latest : day;
        return new ShopWeek(bounded.AddDays(-(((int)bounded.DayOfWeek + 6) % 7)), zone);
    }

    /// <summary>The week that a moment belongs to.</summary>
    public static ShopWeek Of(DateTimeOffset now, TimeZoneInfo zone) => Of(DateOf(now, zone), zone);

    public ShopWeek Next => Of(Monday.AddDays(7), Zone);

    public ShopWeek Previous => Of(Monday.AddDays(-7), Zone);

    public IReadOnlyList<DateOnly> Days => [.. Enumerable.Range(0, 7).Select(Monday.AddDays)];

    /// <summary>Its first moment, in UTC.</summary>
    public DateTimeOffset From => StartOf(Monday, Zone);

    /// <summary>The first moment after it, in UTC.</summary>
    public DateTimeOffset Until => StartOf(Monday.AddDays(7), Zone);

    /// <summary>The day of a moment on the zone's calendar.</summary>
    public static DateOnly DateOf(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    /// <summary>The first moment of a day, in UTC: where midnight is skipped, the one at which the clocks have gone forward; where it comes twice, the first.</summary>
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight)) midnight = midnight.AddMinutes(15);
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}
