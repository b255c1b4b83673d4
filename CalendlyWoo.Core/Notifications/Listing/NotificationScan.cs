using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Notifications.Listing;

/// <summary>
/// Walks back in time through the ranges of indexes that hold a filter's rows: one range for each state, or one for the kind, or one for all. What no index
/// knows is asked of the rows of one window after the other, so that no question looks at more rows than a window has.
/// </summary>
internal sealed class NotificationScan(AppDb db, NotificationFilter filter)
{
    /// <summary>Rows that one question looks through at most.</summary>
    public const int Window = 4000;

    /// <summary>Rows of the next window, newest first, and where the one after it begins; null at the end.</summary>
    /// <param name="before">Where the window begins.</param>
    /// <param name="most">How many rows are wanted.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<(List<Cursor> Rows, Cursor? Next)> ReadAsync(Cursor? before, int most, CancellationToken cancellationToken)
    {
        var edge = filter.HasRemainder ? await EdgeAsync(before, cancellationToken) : null;
        var found = new List<Cursor>();
        foreach (var range in Ranges(before))
        {
            found.AddRange(await Matching(range, edge).OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id).Take(most)
                .Select(n => new Cursor(n.CreatedAt, n.Id)).ToListAsync(cancellationToken));
        }

        var rows = found.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(most).ToList();
        return (rows, rows.Count == most ? rows[^1] : edge);
    }

    /// <summary>How many rows the next window has, and where the one after it begins; null at the end.</summary>
    public async Task<(int Count, Cursor? Next)> CountAsync(Cursor? before, int most, CancellationToken cancellationToken)
    {
        var edge = filter.HasRemainder ? await EdgeAsync(before, cancellationToken) : null;
        var count = 0;
        foreach (var range in Ranges(before))
        {
            count += await Matching(range, edge).OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id).Select(n => n.Id).Take(most)
                .CountAsync(cancellationToken);
        }

        return (count, edge);
    }

    /// <summary>How many are newer than a row.</summary>
    public async Task<int> CountNewerAsync(Cursor than, int most, CancellationToken cancellationToken)
    {
        var (at, id) = than;
        var count = 0;
        foreach (var range in Ranges(null))
        {
            count += await Matching(range, null).Where(n => n.CreatedAt >= at && (n.CreatedAt > at || n.Id.CompareTo(id) > 0))
                .Select(n => n.Id).Take(most).CountAsync(cancellationToken);
        }

        return count;
    }

    /// <summary>Ranges of indexes, each in their order.</summary>
    private IEnumerable<IQueryable<Notification>> Ranges(Cursor? before)
    {
        var all = db.Notifications.AsNoTracking();
        all = filter.From is { } from ? all.Where(n => n.CreatedAt >= from) : all;
        all = filter.To is { } to ? all.Where(n => n.CreatedAt < to) : all;
        if (before is var (at, id))
        {
            all = all.Where(n => n.CreatedAt <= at && (n.CreatedAt < at || n.Id.CompareTo(id) < 0));
        }

        return (filter.States, filter.Kind) switch
        {
            ({ } states, _) => states.Select(state => all.Where(n => n.State == state)),
            (null, { } kind) => [all.Where(n => n.Kind == kind)],
            _ => [all],
        };
    }

    /// <summary>The end of the window: as far back as each range has been looked through; null where all of them end before.</summary>
    private async Task<Cursor?> EdgeAsync(Cursor? before, CancellationToken cancellationToken)
    {
        Cursor? edge = null;
        foreach (var range in Ranges(before))
        {
            var last = await range.OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id).Skip(Window - 1).Take(1)
                .Select(n => new Cursor(n.CreatedAt, n.Id)).ToListAsync(cancellationToken);
            if (last.Count == 1 && (edge is not { } known || last[0].At > known.At)) edge = last[0];
        }

        return edge;
    }

    private IQueryable<Notification> Matching(IQueryable<Notification> range, Cursor? edge)
    {
        if (edge is var (at, id))
        {
            range = range.Where(n => n.CreatedAt >= at && (n.CreatedAt > at || n.Id.CompareTo(id) >= 0));
        }

        range = filter is { Group: not null, Kind: { } kind } ? range.Where(n => n.Kind == kind) : range;
        range = filter.OnlyResends ? range.Where(n => n.RequestedBy != null) : range;
        return filter.ServiceId is { } service ? range.Where(n => db.Bookings.Any(b => b.Id == n.BookingId && b.ServiceId == service)) : range;
    }
}
