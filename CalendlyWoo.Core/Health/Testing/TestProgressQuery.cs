using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Health.Testing;

/// <summary>Reads how far tests got.</summary>
public sealed class TestProgressQuery(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    /// <summary>The newest test, or null where there was none.</summary>
    public async Task<TestProgress?> LatestAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await db.TestBookings.AsNoTracking().OrderByDescending(t => t.StartedAt).FirstOrDefaultAsync(cancellationToken) is not { } test)
        {
            return null;
        }

        var delivery = test.DeliveryId is null ? null : await db.Deliveries.AsNoTracking().SingleOrDefaultAsync(d => d.Id == test.DeliveryId, cancellationToken);
        var notification = test.BookingId is null ? null : await db.Notifications.AsNoTracking().FirstOrDefaultAsync(n => n.BookingId == test.BookingId, cancellationToken);
        var mail = notification is null ? null : await db.OutgoingMails.AsNoTracking().SingleOrDefaultAsync(m => m.NotificationId == notification.Id, cancellationToken);
        return TestProgress.Of(test, delivery, notification, mail, time.GetUtcNow());
    }
}
