using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Bookings.Listing;

/// <summary>Reads lists of bookings by the page; every question is a range of an index, or starts from a bounded number of ids.</summary>
public sealed class BookingListQuery(IDbContextFactory<AppDb> factory)
{
    /// <summary>Rows a page.</summary>
    public const int PageSize = 50;

    /// <summary>How many newer ones are counted; more are "more than so many".</summary>
    public const int MostNewer = 100;

    /// <summary>What a search or open cases lead to at most.</summary>
    private const int MostIds = 500;

    /// <summary>A page of rows in the filter's order.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="after">The last row of the page before; null for the first page.</param>
    /// <param name="now">UTC; what is upcoming begins here.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<BookingLine>> ListAsync(BookingFilter filter, Cursor? after, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await BookingIds.OfAsync(db, filter, MostIds, cancellationToken) is { } ids)
        {
            // Few enough to be sorted here: together with another condition the database might take that one's index and walk all of it.
            var found = await db.Bookings.AsNoTracking().Where(b => ids.Contains(b.Id)).ToListAsync(cancellationToken);
            return await LinesAsync(db, [.. found.AsQueryable().Where(filter, now).After(filter, after).Take(PageSize)], cancellationToken);
        }

        var page = await db.Bookings.AsNoTracking().Where(filter, now).After(filter, after).Take(PageSize).ToListAsync(cancellationToken);
        return await LinesAsync(db, page, cancellationToken);
    }

    /// <summary>Rows that are shown already, as they are now; in no order.</summary>
    public async Task<IReadOnlyList<BookingLine>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await LinesAsync(db, await db.Bookings.AsNoTracking().Where(b => ids.Contains(b.Id)).ToListAsync(cancellationToken), cancellationToken);
    }

    /// <summary>When the newest booking came in; the beginning of time where there is none.</summary>
    public async Task<DateTimeOffset> NewestAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Bookings.OrderByDescending(b => b.StoredAt).Select(b => b.StoredAt).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>How many of the filter came in since; at most <see cref="MostNewer"/>.</summary>
    public async Task<int> CountNewerAsync(BookingFilter filter, DateTimeOffset since, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var newer = await db.Bookings.AsNoTracking().Where(b => b.StoredAt > since).OrderByDescending(b => b.StoredAt).Take(MostNewer).ToListAsync(cancellationToken);
        if (newer.Count == 0) return 0;
        var ids = await BookingIds.OfAsync(db, filter, MostIds, cancellationToken);
        return newer.AsQueryable().Where(filter, now).Count(b => ids == null || ids.Contains(b.Id));
    }

    private static async Task<IReadOnlyList<BookingLine>> LinesAsync(AppDb db, List<Booking> bookings, CancellationToken cancellationToken)
    {
        var ids = bookings.ConvertAll(booking => booking.Id);
        var services = await db.Services.AsNoTracking().ToDictionaryAsync(service => service.Id, service => service.Name, cancellationToken);
        var notifications = (await db.Notifications.AsNoTracking().Where(n => ids.Contains(n.BookingId)).ToListAsync(cancellationToken)).ToLookup(n => n.BookingId);
        var cases = await db.Cases.AsNoTracking().Where(c => c.OpenKey != null && c.BookingId != null && ids.Contains(c.BookingId.Value))
            .Select(c => new { c.Id, c.BookingId }).ToListAsync(cancellationToken);
        return bookings.ConvertAll(booking => new BookingLine(
            booking,
            services.GetValueOrDefault(booking.ServiceId, ""),
            notifications[booking.Id].Where(n => n.Kind == NotificationKind.Booked).MaxBy(n => n.Revision),
            cases.Find(c => c.BookingId == booking.Id)?.Id));
    }
}
