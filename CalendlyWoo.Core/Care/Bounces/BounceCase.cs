using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Care.Bounces;

/// <summary>The case of a mail that came back.</summary>
public static class BounceCase
{
    /// <summary>Its key: not the one of what keeps a notification from going on, which closes by itself when that goes on.</summary>
    public static string KeyOf(Guid notificationId) => $"bounce:{notificationId:N}";

    /// <summary>The case, or null where there is one already, or the mail was a test's.</summary>
    internal static async Task<Case?> MakeAsync(AppDb db, Notification notification, string words, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = KeyOf(notification.Id);
        var isTest = await db.TestBookings.AnyAsync(test => test.BookingId == notification.BookingId, cancellationToken);
        return isTest || await db.Cases.AnyAsync(c => c.OpenKey == key, cancellationToken) ? null : new Case
        {
            Id = Guid.CreateVersion7(now),
            Key = key,
            OpenKey = key,
            Kind = CaseKind.MailRefused,
            Title = T("A mail came back"),
            Reasons = [words],
            NextStep = T("Correct the address and send the mail again."),
            BookingId = notification.BookingId,
            NotificationId = notification.Id,
            OpenedAt = now,
        };
    }
}
