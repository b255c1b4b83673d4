namespace CalendlyWoo.Core.Calendars;

/// <summary>The clocks of a zone change at this instant.</summary>
/// <param name="Instant">UTC.</param>
/// <param name="From">Offset before.</param>
/// <param name="To">Offset from then on.</param>
/// <param name="ToDaylight">Daylight saving time begins.</param>
internal readonly record struct ZoneTransition(DateTime Instant, TimeSpan From, TimeSpan To, bool ToDaylight)
{
    /// <summary>The onset on the clock as it stood before: RFC 5545 section 3.6.5.</summary>
    public DateTime Onset => DateTime.SpecifyKind(Instant + From, DateTimeKind.Unspecified);

    /// <summary>
    /// All changes of a stretch, found by asking the zone itself: .NET's adjustment rules leave out what the zone's own data says in footers and special
    /// years. Two changes within a week, which no zone has, would be missed.
    /// </summary>
    public static List<ZoneTransition> Between(TimeZoneInfo zone, DateTime start, DateTime end)
    {
        var found = new List<ZoneTransition>();
        for (var at = start; at < end; at = at.AddDays(7))
        {
            var next = at.AddDays(7);
            if (zone.GetUtcOffset(at) != zone.GetUtcOffset(next)) found.Add(Find(zone, at, next));
        }

        return found;
    }

    private static ZoneTransition Find(TimeZoneInfo zone, DateTime before, DateTime after)
    {
        var from = zone.GetUtcOffset(before);
        while (after - before > TimeSpan.FromSeconds(1))
        {
            var middle = before.AddSeconds(Math.Floor((after - before).TotalSeconds / 2));
            if (zone.GetUtcOffset(middle) == from) before = middle;
            else after = middle;
        }

        return new ZoneTransition(after, from, zone.GetUtcOffset(after), zone.IsDaylightSavingTime(after));
    }
}
