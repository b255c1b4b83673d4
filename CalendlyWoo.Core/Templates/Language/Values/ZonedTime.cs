using System.Globalization;

namespace CalendlyWoo.Core.Templates.Language.Values;

/// <summary>An instant on the clock of a zone.</summary>
/// <param name="Time">Local time with the offset that the zone has at that instant.</param>
/// <param name="Zone">Whose clock it is.</param>
public sealed record ZonedTime(DateTimeOffset Time, TimeZoneInfo Zone)
{
    /// <summary>The instant on the zone's clock, daylight saving included.</summary>
    public static ZonedTime At(DateTimeOffset instant, TimeZoneInfo zone) => new(TimeZoneInfo.ConvertTime(instant, zone), zone);

    /// <summary>
    /// What the zone's clock shows. A time that the clock leaps over is as much later as the leap is long; of a time that comes twice the first is
    /// meant (RFC 5545 3.3.5). Null outside the years 1 to 9999.
    /// </summary>
    internal static ZonedTime? OnClock(DateTime local, TimeZoneInfo zone)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        var utc = local.Ticks - offset.Ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks) return null;
        var instant = new DateTimeOffset(utc, TimeSpan.Zero);
        return zone.IsInvalidTime(local) ? At(instant, zone) : new ZonedTime(new DateTimeOffset(local, offset), zone);
    }

    /// <summary>When so much time has passed, or null outside the years 1 to 9999.</summary>
    internal ZonedTime? After(TimeSpan time)
    {
        var ticks = (decimal)Time.UtcTicks + time.Ticks;
        var edge = TimeSpan.TicksPerDay;
        return ticks < edge || ticks > DateTime.MaxValue.Ticks - edge ? null : At(new DateTimeOffset((long)ticks, TimeSpan.Zero), Zone);
    }

    /// <summary>The members that date.md lists, and the day of the week in English; null for another name.</summary>
    internal Value Member(string name) => name switch
    {
        "year" => Value.Of(Time.Year),
        "month" => Value.Of(Time.Month),
        "day" => Value.Of(Time.Day),
        "day_of_week" => Value.Of(CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(Time.DayOfWeek)),
        "day_of_year" => Value.Of(Time.DayOfYear),
        "hour" => Value.Of(Time.Hour),
        "minute" => Value.Of(Time.Minute),
        "second" => Value.Of(Time.Second),
        "millisecond" => Value.Of(Time.Millisecond),
        _ => Value.Null,
    };

    internal static IReadOnlyList<string> MemberNames { get; } =
        ["year", "month", "day", "day_of_week", "day_of_year", "hour", "minute", "second", "millisecond"];
}
