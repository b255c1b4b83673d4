using System.Collections.Concurrent;
using System.Globalization;

namespace CalendlyWoo.Core.Calendars;

/// <summary>
/// Writes a zone's rules for the years of an invite: RFC 5545 section 3.6.5. Where the clocks change on the same weekday of the month each year, that is one
/// yearly rule for summer and one for winter, which every calendar program reads; else each change stands by its date.
/// </summary>
internal static class ZoneWriter
{
    private const int Capacity = 256;

    private static readonly ConcurrentDictionary<(TimeZoneInfo Zone, int FirstYear, int LastYear), byte[]> Known = new();

    private static readonly string[] Weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <summary>The zone's id as calendars know it: the IANA one.</summary>
    public static string Id(TimeZoneInfo zone) =>
        !zone.HasIanaId && TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var id) ? id : zone.Id;

    /// <summary>The zone's lines. They are the same for every invite of a year, and asking a zone some two hundred times is not free: they are kept.</summary>
    public static byte[] Lines(TimeZoneInfo zone, int firstYear, int lastYear)
    {
        if (Known.Count >= Capacity) Known.Clear();
        return Known.GetOrAdd((zone, firstYear, lastYear), key => Write(key.Zone, key.FirstYear, key.LastYear));
    }

    private static byte[] Write(TimeZoneInfo zone, int firstYear, int lastYear)
    {
        var text = new CalendarText();
        var start = Utc(firstYear - 1);
        var changes = ZoneTransition.Between(zone, start, Utc(lastYear + 2));
        text.Line("BEGIN", "VTIMEZONE").Line("TZID", Id(zone));
        if (YearlyRules(changes, lastYear - firstYear + 3) is { } rules)
        {
            foreach (var (first, rule) in rules) WriteChange(text, first, rule);
        }
        else
        {
            var offset = zone.GetUtcOffset(start);
            WriteChange(text, new ZoneTransition(start - offset, offset, offset, zone.IsDaylightSavingTime(start)), null);
            foreach (var change in changes) WriteChange(text, change, null);
        }

        return text.Line("END", "VTIMEZONE").ToArray();
    }

    private static DateTime Utc(int year) => new(Math.Clamp(year, 2, 9990), 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static void WriteChange(CalendarText text, ZoneTransition change, string? rule)
    {
        var kind = change.ToDaylight ? "DAYLIGHT" : "STANDARD";
        text.Line("BEGIN", kind).Line("DTSTART", CalendarTimes.Local(change.Onset));
        if (rule is not null) text.Line("RRULE", rule);
        text.Line("TZOFFSETFROM", CalendarTimes.Offset(change.From)).Line("TZOFFSETTO", CalendarTimes.Offset(change.To));
        text.Line("TZNAME", CalendarTimes.Offset(change.To)).Line("END", kind);
    }

    /// <summary>The first change of each kind with its rule, or null where the years are not alike.</summary>
    private static List<(ZoneTransition First, string Rule)>? YearlyRules(List<ZoneTransition> changes, int years)
    {
        var kinds = changes.GroupBy(change => (change.Onset.Month, change.From, change.To, change.Onset.TimeOfDay, change.Onset.DayOfWeek)).Select(kind =>
            kind.ToList()).ToList();
        if (kinds.Count != 2 || kinds.Exists(kind => kind.Count != years)) return null;
        var rules = kinds.ConvertAll(kind => (First: kind[0], Rule: Rule(kind)));
        return rules.Exists(rule => rule.Rule is null) ? null : rules.ConvertAll(rule => (rule.First, rule.Rule!));
    }

    private static string? Rule(List<ZoneTransition> kind)
    {
        var onset = kind[0].Onset;
        var week = kind.TrueForAll(change => change.Onset.Day + 7 > DateTime.DaysInMonth(change.Onset.Year, change.Onset.Month)) ? -1
            : ((onset.Day - 1) / 7) + 1;
        return week < 0 || kind.TrueForAll(change => ((change.Onset.Day - 1) / 7) + 1 == week)
            ? string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={onset.Month};BYDAY={week}{Weekdays[(int)onset.DayOfWeek]}")
            : null;
    }
}
