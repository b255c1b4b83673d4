using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Orders.Index;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Cases;

/// <summary>Reads one case with its booking, its mail and its candidates; each by its id.</summary>
public sealed class CaseQuery(IDbContextFactory<AppDb> factory, OrderIndexSearch orders)
{
    /// <summary>The case, or null where there is none of that id.</summary>
    public async Task<CaseDetail?> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } found)
        {
            return null;
        }

        var booking = found.BookingId is { } bookingId ? await db.Bookings.AsNoTracking().SingleOrDefaultAsync(b => b.Id == bookingId, cancellationToken) : null;
        var notification = found.NotificationId is { } notificationId
            ? await db.Notifications.AsNoTracking().SingleOrDefaultAsync(n => n.Id == notificationId, cancellationToken) : null;
        var service = booking is null ? null
            : await db.Services.AsNoTracking().Where(s => s.Id == booking.ServiceId).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken);
        var template = booking is null || notification is null ? null : await TemplateOfAsync(db, booking.ServiceId, notification.Kind, cancellationToken);
        var known = await orders.ByIdAsync([.. found.Candidates.Select(candidate => candidate.OrderId)], cancellationToken);
        return new CaseDetail(
            found,
            booking is null ? null : new CaseBooking(
                booking.Id, booking.Name, booking.Email, booking.EventName, service ?? booking.EventName, booking.StartsAt, booking.EndsAt, booking.TimeZone, booking.OrderId),
            notification is null ? null : new CaseMail(notification.Id, notification.Kind, notification.State, notification.Steps.Mail.IsDone),
            template,
            known);
    }

    private static async Task<Guid?> TemplateOfAsync(AppDb db, Guid serviceId, NotificationKind kind, CancellationToken cancellationToken)
    {
        var wanted = kind.Template();
        return await db.ServiceTemplates.AsNoTracking().Where(row => row.ServiceId == serviceId && row.Kind == wanted)
            .Select(row => (Guid?)row.TemplateId).SingleOrDefaultAsync(cancellationToken);
    }
}
