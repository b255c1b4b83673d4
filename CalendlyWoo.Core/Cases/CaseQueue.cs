using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Cases;

/// <summary>What needs somebody now, the most urgent first.</summary>
public sealed class CaseQueue(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    /// <summary>How many are shown at most.</summary>
    public const int Most = 100;

    /// <summary>How many open cases are looked at: who has more sees the oldest of them first.</summary>
    public const int Bound = 2000;

    /// <summary>The queue as it is now.</summary>
    public async Task<CaseList> ListAsync(CaseFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var now = time.GetUtcNow();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        // Ids grow with time: the oldest come first.
        var read = await (
            from open in db.Cases.AsNoTracking().Where(c => c.OpenKey != null).OrderBy(c => c.Id).Take(Bound + 1)
            join booking in db.Bookings.AsNoTracking() on open.BookingId equals booking.Id into bookings
            from booking in bookings.DefaultIfEmpty()
            select new CaseLine(
                open.Id, open.Kind, open.Title, open.OpenedAt, open.SnoozedUntil,
                booking == null ? null : booking.Name, booking == null ? null : booking.EventName, booking == null ? null : booking.StartsAt)).ToListAsync(cancellationToken);
        var all = read.Take(Bound).ToList();
        var waiting = all.FindAll(line => line.SnoozedUntil is null || line.SnoozedUntil <= now);
        var snoozed = all.FindAll(line => line.SnoozedUntil > now);
        var wanted = (filter.Snoozed ? snoozed.OrderBy(line => line.SnoozedUntil) : CaseLine.ByUrgency(waiting))
            .Where(line => filter.Group is null || line.Kind.GroupOf() == filter.Group).ToList();
        return new CaseList(
            [.. wanted.Take(Most)],
            wanted.Count > Most,
            waiting.GroupBy(line => line.Kind.GroupOf()).ToDictionary(group => group.Key, group => group.Count()),
            snoozed.Count,
            read.Count > Bound);
    }
}
