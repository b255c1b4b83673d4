using System.Globalization;
using System.Net;
using CalendlyWoo.Core.Services;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>The private note that an order gets for each sent mail.</summary>
internal static class BookingNote
{
    /// <summary>Names the notification, so that the note is recognised when an earlier go may have added it.</summary>
    public static string ReferenceOf(Notification notification) => $"[CalendlyWoo {notification.Id:N}]";

    /// <param name="notification">Whose mail was handed over.</param>
    /// <param name="startsAt">When the session is, or was to be.</param>
    /// <param name="service">What was booked.</param>
    public static string Write(Notification notification, DateTimeOffset startsAt, Service service)
    {
        var what = notification.Kind switch
        {
            NotificationKind.Rescheduled when notification.FormerStartsAt is { } former => $"moved from {InWords(former)} to {InWords(startsAt)}",
            NotificationKind.Rescheduled => $"moved to {InWords(startsAt)}",
            NotificationKind.Cancelled => $"cancelled, which was booked for {InWords(startsAt)}",
            NotificationKind.Booked or NotificationKind.OrderPaid or NotificationKind.BookNow => $"booked for {InWords(startsAt)}",
        };

        // The shop shows notes as HTML, and a service's name is the owner's text.
        return $"{WebUtility.HtmlEncode(service.Name)} {what}; the mail to the customer was handed to the mail server. {ReferenceOf(notification)}";
    }

    private static string InWords(DateTimeOffset time) => time.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
