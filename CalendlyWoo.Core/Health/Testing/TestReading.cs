using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Health.Testing;

/// <summary>Reads how far tests got.</summary>
internal static class TestReading
{
    /// <summary>Where it is written that the test was left out.</summary>
    public const string SkippedKey = "Health:TestSkipped";

    public static async Task<TestFacts> LatestAsync(AppDb db, CancellationToken cancellationToken)
    {
        var test = await db.TestBookings.AsNoTracking().OrderByDescending(t => t.StartedAt).FirstOrDefaultAsync(cancellationToken);
        return new TestFacts
        {
            StartedAt = test?.StartedAt,
            MailedAt = test is null ? null : await MailedAtAsync(db, test, cancellationToken),
            Problem = test is null ? null : test.Problem ?? await ProblemAsync(db, test, cancellationToken),
            IsSkipped = await db.Settings.AnyAsync(setting => setting.Key == SkippedKey, cancellationToken),
            HasRealMail = await db.OutgoingMails.AnyAsync(
                mail => mail.TakenAt != null
                    && !db.Notifications.Any(n => n.Id == mail.NotificationId && db.TestBookings.Any(t => t.BookingId == n.BookingId)), cancellationToken),
        };
    }

    public static Task<DateTimeOffset?> MailedAtAsync(AppDb db, TestBooking test, CancellationToken cancellationToken) => (
        from notification in db.Notifications
        join mail in db.OutgoingMails on notification.Id equals mail.NotificationId
        where notification.BookingId == test.BookingId
        select mail.TakenAt).FirstOrDefaultAsync(cancellationToken);

    private static async Task<string?> ProblemAsync(AppDb db, TestBooking test, CancellationToken cancellationToken)
    {
        if (test.BookingId is { } bookingId)
        {
            return await db.Notifications.Where(n => n.BookingId == bookingId).Select(n => n.Problem).FirstOrDefaultAsync(cancellationToken);
        }

        return test.DeliveryId is { } deliveryId
            ? await db.Deliveries.Where(d => d.Id == deliveryId).Select(d => d.Remark).FirstOrDefaultAsync(cancellationToken)
            : null;
    }
}
