using System.Collections.Concurrent;
using CalendlyWoo.Core.Bookings.Week;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Bookings.Figures;

/// <summary>Bookings that came in and mails that left on one day.</summary>
public sealed record DayCount(DateOnly Day, int Bookings, int Mails);

/// <summary>
/// Counts by the day. A day that is over does not change any more and is counted once a process; what runs is counted anew, each by a range of an index that
/// holds the time. Tests count nowhere.
/// </summary>
public sealed class DayCounts(IDbContextFactory<AppDb> factory)
{
    /// <summary>What happened just before midnight may be committed a little later.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromHours(1);

    private const int MostKept = 4000;
    private readonly ConcurrentDictionary<(string Zone, DateOnly Day), DayCount> _past = new();

    /// <summary>The last days, the oldest first, today last.</summary>
    /// <param name="days">How many.</param>
    /// <param name="zone">Whose clock tells the days.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<DayCount>> ReadAsync(int days, TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var today = ShopWeek.DateOf(now, zone);
        var wanted = Enumerable.Range(0, days).Select(ago => today.AddDays(ago + 1 - days)).ToList();
        var missing = wanted.FindAll(day => !_past.ContainsKey((zone.Id, day)));
        var fresh = missing.Count == 0 ? [] : await CountAsync(missing, zone, cancellationToken);
        if (_past.Count > MostKept) _past.Clear();
        foreach (var count in fresh.Values.Where(count => ShopWeek.StartOf(count.Day.AddDays(1), zone) + Settled < now)) _past[(zone.Id, count.Day)] = count;
        return [.. wanted.Select(day => fresh.GetValueOrDefault(day) ?? _past.GetValueOrDefault((zone.Id, day)) ?? new DayCount(day, 0, 0))];
    }

    private async Task<Dictionary<DateOnly, DayCount>> CountAsync(List<DateOnly> days, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<DateOnly, DayCount>();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var tests = await TestTimes.ReadAsync(db, cancellationToken);
        foreach (var day in days)
        {
            var (from, until) = (ShopWeek.StartOf(day, zone), ShopWeek.StartOf(day.AddDays(1), zone));
            var bookings = await db.Bookings.CountAsync(b => b.StoredAt >= from && b.StoredAt < until, cancellationToken);
            var mails = await db.OutgoingMails.CountAsync(m => m.TakenAt >= from && m.TakenAt < until, cancellationToken);
            counts[day] = new DayCount(day, bookings - tests.Bookings.Count(at => at >= from && at < until), mails - tests.Mails.Count(at => at >= from && at < until));
        }

        return counts;
    }
}
