using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.People;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Privacy;

/// <summary>Gathers the rows that are about one person, from an address: as it is now, as it was before a reschedule, and as it was corrected.</summary>
internal static class CustomerTrailReader
{
    /// <param name="db">Read from; rows come tracked where the context tracks.</param>
    /// <param name="address">The person's.</param>
    /// <param name="known">Bookings that are known to be the person's.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<CustomerTrail> ReadAsync(AppDb db, string address, IReadOnlyCollection<Guid> known, CancellationToken cancellationToken)
    {
        var (key, searched) = (PersonAddress.KeyOf(address), SearchKey.Of(address));
        var tests = (await db.TestBookings.Where(test => test.Address != "").ToListAsync(cancellationToken)).FindAll(test => PersonAddress.KeyOf(test.Address) == key);
        var bookings = await BookingsAsync(db, key, searched, [.. known, .. tests.Select(test => test.BookingId).OfType<Guid>()], cancellationToken);
        var ids = bookings.ConvertAll(booking => booking.Id);
        var notifications = await db.Notifications.Where(n => ids.Contains(n.BookingId)).OrderBy(n => n.CreatedAt).ToListAsync(cancellationToken);
        var mailIds = notifications.ConvertAll(n => n.Id);
        var deliveries = await db.Deliveries.Where(d => d.BookingId != null && ids.Contains(d.BookingId.Value)).Select(d => d.Id).ToListAsync(cancellationToken);
        return new CustomerTrail
        {
            Bookings = bookings,
            Notifications = notifications,
            Mails = await db.OutgoingMails.Where(mail => mailIds.Contains(mail.NotificationId)).OrderBy(mail => mail.ComposedAt)
                .Select(mail => new MailLine(mail.NotificationId, mail.EnvelopeTo, mail.Subject, mail.CopyTo, mail.TakenAt)).ToListAsync(cancellationToken),
            Deliveries = [.. deliveries.Concat(tests.Select(test => test.DeliveryId).OfType<Guid>()).Distinct()],
            Cases = await db.Cases.Where(c => (c.BookingId != null && ids.Contains(c.BookingId.Value)) || (c.NotificationId != null && mailIds.Contains(c.NotificationId.Value)))
                .ToListAsync(cancellationToken),
            Aliases = (await db.CustomerAliases.ToListAsync(cancellationToken))
                .FindAll(alias => alias.BookingEmailKey == searched || PersonAddress.KeyOf(alias.OrderEmail) == key),
            Orders = (await db.IndexedOrders.Where(order => order.EmailKey == searched).ToListAsync(cancellationToken)).FindAll(order => PersonAddress.KeyOf(order.Email) == key),
            Tests = tests,
            Views = (await db.SavedViews.ToListAsync(cancellationToken)).FindAll(view => IsAbout(view, key)),
            Activities = await db.Activities.CountAsync(line => line.BookingId != null && ids.Contains(line.BookingId.Value), cancellationToken),
        };
    }

    /// <summary>Deliveries of no booking whose content speaks of the address: such as those that were not understood, or of no service.</summary>
    public static async Task<IReadOnlyList<Guid>> StrayDeliveriesAsync(AppDb db, string address, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var key = PersonAddress.KeyOf(address);
        var found = new List<Guid>();
        var bodies = db.Deliveries.AsNoTracking().Where(d => d.BookingId == null && d.ReceivedAt >= since).Select(d => new { d.Id, d.Body });
        await foreach (var delivery in bodies.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (DeliveryOfPerson.Speaks(delivery.Body, key))
            {
                found.Add(delivery.Id);
            }
        }

        return found;
    }

    private static async Task<List<Booking>> BookingsAsync(AppDb db, string key, string searched, IReadOnlyCollection<Guid> known, CancellationToken cancellationToken)
    {
        var byAddress = (await db.Bookings.Where(booking => booking.EmailKey == searched).Select(booking => new { booking.Id, booking.Email }).ToListAsync(cancellationToken))
            .FindAll(booking => PersonAddress.KeyOf(booking.Email) == key).ConvertAll(booking => booking.Id);
#pragma warning disable CA1304, CA1311, CA1862 // The database compares, and knows no culture and no StringComparison.
        var byMail = await (
            from mail in db.OutgoingMails
            join notification in db.Notifications on mail.NotificationId equals notification.Id
            where mail.EnvelopeTo.ToLower() == key
            select notification.BookingId).ToListAsync(cancellationToken);
        var byWish = await db.Notifications.Where(n => n.CorrectedAddress != null && n.CorrectedAddress.Trim().ToLower() == key)
            .Select(n => n.BookingId).ToListAsync(cancellationToken);
#pragma warning restore CA1304, CA1311, CA1862
        var ids = byAddress.Concat(byMail).Concat(byWish).Concat(known).Distinct().ToList();
        return await db.Bookings.Where(booking => ids.Contains(booking.Id)).OrderBy(booking => booking.StartsAt).ToListAsync(cancellationToken);
    }

    private static bool IsAbout(SavedView view, string key) =>
        view.Name.Contains(key, StringComparison.OrdinalIgnoreCase) || Uri.UnescapeDataString(view.Query.Replace('+', ' ')).Contains(key, StringComparison.OrdinalIgnoreCase)
        || Uri.UnescapeDataString(view.Query).Contains(key, StringComparison.OrdinalIgnoreCase);
}
