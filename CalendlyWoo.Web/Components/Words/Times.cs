using System.Globalization;

namespace CalendlyWoo.Web.Components.Words;

/// <summary>Moments in words. Everything comes in as UTC and is told in the zone that is asked for, which is always named.</summary>
public static class Times
{
    private static readonly CultureInfo Words = CultureInfo.InvariantCulture;

    /// <summary>The zone of an IANA name, or null where there is none of that name.</summary>
    public static TimeZoneInfo? ZoneOf(string? name) =>
        !string.IsNullOrEmpty(name) && name.Length <= 100 && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    /// <summary>The zone's name as people read it: <c>America/New York</c>.</summary>
    public static string NameOf(TimeZoneInfo zone) => zone.Id.Replace('_', ' ');

    /// <summary>How long ago, while that says more than the hour: <c>12 seconds ago</c>, then <c>today 14:02</c>, <c>yesterday 09:10</c>, <c>3 Nov 14:02</c>.</summary>
    public static string Ago(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone) => (now - at) switch
    {
        var past when past < TimeSpan.FromSeconds(5) => T("just now"),
        var past when past < TimeSpan.FromMinutes(1) => T($"{(int)past.TotalSeconds} seconds ago"),
        var past when past < TimeSpan.FromMinutes(2) => T("a minute ago"),
        var past when past < TimeSpan.FromHours(1) => T($"{(int)past.TotalMinutes} minutes ago"),
        _ => Day(at, now, zone),
    };

    /// <summary>Since when: the hour alone while that is of today.</summary>
    public static string Since(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone)
    {
        var then = TimeZoneInfo.ConvertTime(at, zone);
        return then.Date == TimeZoneInfo.ConvertTime(now, zone).Date ? then.ToString("HH:mm", Words) : Day(at, now, zone);
    }

    /// <summary>When something will happen: <c>within a minute</c>, <c>in 5 minutes</c>, then the day and hour.</summary>
    public static string Ahead(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone) => (at - now) switch
    {
        var rest when rest < TimeSpan.FromMinutes(1) => T("within a minute"),
        var rest when rest < TimeSpan.FromHours(1) => T($"in {(int)Math.Ceiling(rest.TotalMinutes)} minutes"),
        _ => Day(at, now, zone),
    };

    /// <summary>To the second, with the zone and UTC: what a hover shows.</summary>
    public static string Exact(DateTimeOffset at, TimeZoneInfo zone) => string.Create(
        Words, $"{TimeZoneInfo.ConvertTime(at, zone):dddd d MMMM yyyy, HH:mm:ss} {NameOf(zone)} ({at.ToUniversalTime():d MMM HH:mm:ss} UTC)");

    /// <summary>The same, with the hour on another clock where it is another one.</summary>
    public static string Exact(DateTimeOffset at, TimeZoneInfo zone, TimeZoneInfo? other) =>
        other is null || other.Id == zone.Id || other.GetUtcOffset(at) == zone.GetUtcOffset(at)
            ? Exact(at, zone)
            : string.Create(Words, $"{Exact(at, zone)} · {TimeZoneInfo.ConvertTime(at, other):d MMM HH:mm} {NameOf(other)}");

    /// <summary>From when to when on one day's clock; where an hour comes twice, with its distance from UTC.</summary>
    public static string Hours(DateTimeOffset startsAt, DateTimeOffset endsAt, TimeZoneInfo zone)
    {
        var (start, end) = (TimeZoneInfo.ConvertTime(startsAt, zone), TimeZoneInfo.ConvertTime(endsAt, zone));
        var twice = zone.IsAmbiguousTime(start.DateTime) ? string.Create(Words, $" (UTC{start:zzz})") : "";
        return string.Create(Words, $"{start:HH:mm}–{end:HH:mm}{twice}");
    }

    /// <summary>A day alone: <c>Mon 23 Nov</c>, with the year where it is another one.</summary>
    public static string DayOf(DateOnly day, DateOnly today) => day.ToString(day.Year == today.Year ? "ddd d MMM" : "ddd d MMM yyyy", Words);

    /// <summary>A session: day, begin and end, without the zone.</summary>
    public static string Session(DateTimeOffset startsAt, DateTimeOffset endsAt, TimeZoneInfo zone)
    {
        var (start, end) = (TimeZoneInfo.ConvertTime(startsAt, zone), TimeZoneInfo.ConvertTime(endsAt, zone));
        return string.Create(Words, $"{start:ddd d MMM yyyy, HH:mm}–{end:HH:mm}");
    }

    /// <summary>The same in UTC, for a hover.</summary>
    public static string SessionUtc(DateTimeOffset startsAt, DateTimeOffset endsAt) => $"{Session(startsAt, endsAt, TimeZoneInfo.Utc)} UTC";

    /// <summary>ISO 8601 in UTC, for machines.</summary>
    public static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", Words);

    private static string Day(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone)
    {
        var (then, today) = (TimeZoneInfo.ConvertTime(at, zone), TimeZoneInfo.ConvertTime(now, zone).Date);
        var hour = then.ToString("HH:mm", Words);
        return (then.Date - today).Days switch
        {
            0 => T($"today {hour}"),
            -1 => T($"yesterday {hour}"),
            1 => T($"tomorrow {hour}"),
            _ => then.Year == today.Year ? string.Create(Words, $"{then:d MMM HH:mm}") : string.Create(Words, $"{then:d MMM yyyy HH:mm}"),
        };
    }
}
