using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Notifications.Listing;

/// <summary>Finds notifications by what people type: first the bookings, by ranges of their search keys, then those bookings' notifications.</summary>
internal sealed class NotificationTextSearch(BookingSearch search)
{
    /// <summary>More bookings than that have no name in common that anybody would type whole.</summary>
    public const int MostBookings = 300;

    private const int MostNotifications = 3000;

    /// <summary>All that match, newest first.</summary>
    public async Task<IReadOnlyList<Cursor>> FindAsync(AppDb db, NotificationFilter filter, CancellationToken cancellationToken)
    {
        var bookings = (await search.FindAsync(filter.Text!, MostBookings, cancellationToken)).Select(hit => hit.Id).ToList();
        if (bookings.Count == 0)
        {
            return [];
        }

        // Without an order and any other condition, so that no database reads an index of all notifications for it.
        var rows = await (
            from notification in db.Notifications.AsNoTracking()
            join booking in db.Bookings.AsNoTracking() on notification.BookingId equals booking.Id
            where bookings.Contains(notification.BookingId)
            select new
            {
                notification.Id, notification.CreatedAt, notification.State, notification.Kind, IsResend = notification.RequestedBy != null, booking.ServiceId,
            }).Take(MostNotifications).ToListAsync(cancellationToken);
        return
        [
            .. rows.Where(row => filter.States?.Contains(row.State) ?? true)
                .Where(row => (filter.Kind ?? row.Kind) == row.Kind && (filter.ServiceId ?? row.ServiceId) == row.ServiceId)
                .Where(row => (row.IsResend || !filter.OnlyResends) && row.CreatedAt >= (filter.From ?? row.CreatedAt) && !(row.CreatedAt >= filter.To))
                .OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id)
                .Select(row => new Cursor(row.CreatedAt, row.Id)),
        ];
    }
}
