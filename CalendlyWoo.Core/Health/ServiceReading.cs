using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Health;

/// <summary>Reads the services as the steps see them.</summary>
internal static class ServiceReading
{
    public static async Task<IReadOnlyList<ServiceFacts>> ServicesAsync(AppDb db, CancellationToken cancellationToken)
    {
        var services = await db.Services.AsNoTracking().OrderBy(service => service.Name).ToListAsync(cancellationToken);
        var written = await db.ServiceTemplates.Where(use => use.Kind == TemplateKind.Booked).Select(use => use.ServiceId).ToListAsync(cancellationToken);
        return services.ConvertAll(service => new ServiceFacts(
            service.Name, service.Products.Count > 0, service.EventTypes.Count > 0, written.Contains(service.Id), service.IsLive));
    }

    /// <summary>Bookings that were only watched.</summary>
    public static Task<int> WatchedAsync(AppDb db, CancellationToken cancellationToken) => (
        from notification in db.Notifications
        join booking in db.Bookings on notification.BookingId equals booking.Id
        where notification.State == NotificationState.Watched && !booking.IsTest
        select notification.Id).CountAsync(cancellationToken);
}
