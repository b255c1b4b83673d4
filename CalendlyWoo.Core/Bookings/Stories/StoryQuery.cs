using CalendlyWoo.Core.Calendly.Webhooks;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Bookings.Stories;

/// <summary>Reads what a booking's story is told from; every question goes by the booking's id.</summary>
public sealed class StoryQuery(IDbContextFactory<AppDb> factory)
{
    private const int MostDeliveries = 50;
    private const int MostLines = 500;

    /// <summary>The rows, or null where there is no such booking.</summary>
    public async Task<StoryRows?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await db.Bookings.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, cancellationToken) is not { } booking) return null;
        var notifications = await db.Notifications.AsNoTracking().Where(n => n.BookingId == id).ToListAsync(cancellationToken);
        var ids = notifications.ConvertAll(n => n.Id);
        var deliveries = await db.Deliveries.AsNoTracking().Where(d => d.BookingId == id).OrderBy(d => d.ReceivedAt).Take(MostDeliveries).ToListAsync(cancellationToken);
        return new StoryRows
        {
            Booking = booking,
            ServiceName = await db.Services.Where(s => s.Id == booking.ServiceId).Select(s => s.Name).FirstOrDefaultAsync(cancellationToken) ?? "",
            Deliveries = deliveries.ConvertAll(Of),
            Activities = await db.Activities.AsNoTracking().Where(a => a.BookingId == id).OrderByDescending(a => a.At).Take(MostLines).ToListAsync(cancellationToken),
            Notifications = notifications,
            Mails = await db.OutgoingMails.Where(m => ids.Contains(m.NotificationId))
                .Select(m => new StoryMail(m.NotificationId, m.Subject, m.BouncedAt, m.BounceText)).ToListAsync(cancellationToken),
            Cases = await db.Cases.AsNoTracking().Where(c => c.BookingId == id).ToListAsync(cancellationToken),
            Sheet = await db.MatchSheets.AsNoTracking().SingleOrDefaultAsync(s => s.BookingId == id, cancellationToken),
            Order = booking.OrderId is { } orderId
                ? await db.IndexedOrders.AsNoTracking().SingleOrDefaultAsync(o => o.OrderId == orderId, cancellationToken)
                : null,
        };
    }

    private static StoryDelivery Of(Delivery delivery)
    {
        var told = new StoryDelivery(delivery.Id, delivery.ReceivedAt, delivery.Event, delivery.Verdict, delivery.Remark);
        return CalendlyEventReader.Read(delivery.Body, out _)?.Invitee is { } invitee
            ? told with { Session = new SessionSpan(invitee.StartsAt, invitee.EndsAt), InviteeAt = invitee.CreatedAt }
            : told;
    }
}
