using System.Globalization;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Services;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>The private note that an order gets for each sent mail.</summary>
internal static class BookingNote
{
    /// <summary>Names the notification, so that the note is recognised when an earlier go may have added it.</summary>
    public static string ReferenceOf(Notification notification) => $"[CalendlyWoo {notification.Id:N}]";

    public static string Write(Booking booking, Notification notification, Service service)
    {
        var start = booking.StartsAt.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        // The shop shows notes as HTML, and a service's name is the owner's text.
        return $"{System.Net.WebUtility.HtmlEncode(service.Name)} booked for {start} UTC; the mail to the customer was handed to the mail server. {ReferenceOf(notification)}";
    }
}
