using System.Globalization;
using System.Net;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>The private note that an order gets for each sent mail.</summary>
internal static class BookingNote
{
    /// <summary>Names the notification, so that the note is recognised when an earlier go may have added it.</summary>
    public static string ReferenceOf(Notification notification) => $"[CalendlyWoo {notification.Id:N}]";

    /// <param name="notification">Whose mail was handed over.</param>
    /// <param name="startsAt">When the session is, or was to be.</param>
    /// <param name="service">What was booked.</param>
    /// <param name="zoneId">The IANA id of the shop's clock; UTC without it.</param>
    public static string Write(Notification notification, DateTimeOffset startsAt, Service service, string? zoneId)
    {
        var zone = TimeZoneNames.Find(zoneId) ?? TimeZoneInfo.Utc;
        string InWords(DateTimeOffset time) => Words(time, zone);
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

    // Notes are read by the shop's own people; the zone's name is always printed.
    private static string Words(DateTimeOffset time, TimeZoneInfo zone) =>
        $"{TimeZoneInfo.ConvertTime(time, zone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)} {zone.Id}";
}
