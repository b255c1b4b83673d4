using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Notifications.Listing;

/// <summary>Lists notifications for people, newest first, as quickly for 200,000 as for a few: every question is a range of an index (keyset paging).</summary>
public sealed class NotificationListQuery(IDbContextFactory<AppDb> factory, BookingSearch search)
{
    /// <summary>Lines a page.</summary>
    public const int PageSize = 50;

    /// <summary>Lines of several pages at once at most: such as when somebody comes back to them.</summary>
    public const int MostLines = 500;

    /// <summary>How far is counted.</summary>
    public const int MostCounted = 1000;

    /// <summary>Windows that one page looks through at most.</summary>
    private const int MostWindows = 5;

    private readonly NotificationTextSearch _texts = new(search);

    /// <summary>A page of lines.</summary>
    public Task<NotificationPage> ListAsync(NotificationFilter filter, Cursor? before, CancellationToken cancellationToken) =>
        ListAsync(filter, before, PageSize, cancellationToken);

    /// <summary>So many lines at once, at most <see cref="MostLines"/>.</summary>
    public async Task<NotificationPage> ListAsync(NotificationFilter filter, Cursor? before, int lines, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var (rows, next) = await RowsAsync(db, filter, before, Math.Clamp(lines, 1, MostLines), MostWindows, cancellationToken);
        var shown = await NotificationLines.ReadAsync(db, [.. rows.Select(row => row.Id)], cancellationToken);
        return new NotificationPage(shown, next, rows.Count < lines ? next?.At : null);
    }

    /// <summary>The same lines as they are now; what is gone is left out.</summary>
    public async Task<IReadOnlyList<NotificationLine>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await NotificationLines.ReadAsync(db, ids, cancellationToken);
    }

    /// <summary>How many are newer than what somebody has seen, counted up to 1,000.</summary>
    public async Task<int> CountNewerAsync(NotificationFilter filter, Cursor than, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return filter.Text is null
            ? await new NotificationScan(db, filter).CountNewerAsync(than, MostCounted, cancellationToken)
            : (await _texts.FindAsync(db, filter, cancellationToken)).TakeWhile(row => IsOlder(than, row)).Count();
    }

    /// <summary>How many match, counted up to 1,000.</summary>
    public async Task<BoundedCount> CountAsync(NotificationFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (filter.Text is not null)
        {
            var found = (await _texts.FindAsync(db, filter, cancellationToken)).Count;
            return new BoundedCount(Math.Min(found, MostCounted), found > MostCounted);
        }

        var (scan, total, next) = (new NotificationScan(db, filter), 0, (Cursor?)null);
        for (var window = 0; window < MostWindows; window++)
        {
            (var count, next) = await scan.CountAsync(next, MostCounted + 1, cancellationToken);
            total += count;
            if (next is null || total > MostCounted) break;
        }

        return new BoundedCount(Math.Min(total, MostCounted), total > MostCounted || next is not null);
    }

    /// <summary>The ids of all that match, as many as are wanted; looks as far back as it has to.</summary>
    public async Task<NotificationIds> IdsAsync(NotificationFilter filter, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var (rows, _) = await RowsAsync(db, filter, null, most + 1, int.MaxValue, cancellationToken);
        return new NotificationIds([.. rows.Take(most).Select(row => row.Id)], rows.Count > most);
    }

    private async Task<(IReadOnlyList<Cursor> Rows, Cursor? Next)> RowsAsync(
        AppDb db, NotificationFilter filter, Cursor? before, int most, int windows, CancellationToken cancellationToken)
    {
        if (filter.Text is not null)
        {
            var found = (await _texts.FindAsync(db, filter, cancellationToken)).Where(row => before is not { } place || IsOlder(row, place)).Take(most).ToList();
            return (found, found.Count == most ? found[^1] : null);
        }

        var (scan, rows, next) = (new NotificationScan(db, filter), new List<Cursor>(), before);
        for (var window = 0; window < windows; window++)
        {
            (var read, next) = await scan.ReadAsync(next, most - rows.Count, cancellationToken);
            rows.AddRange(read);
            if (next is null || rows.Count == most) break;
        }

        return (rows, next);
    }

    private static bool IsOlder(Cursor row, Cursor than) => row.At < than.At || (row.At == than.At && row.Id.CompareTo(than.Id) < 0);
}
