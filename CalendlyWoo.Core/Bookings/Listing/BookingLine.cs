using CalendlyWoo.Core.Notifications;

namespace CalendlyWoo.Core.Bookings.Listing;

/// <summary>One row of a list of bookings.</summary>
/// <param name="Booking">The booking.</param>
/// <param name="ServiceName">The service's; empty where there is no such service any more.</param>
/// <param name="Notification">Its latest mail of the kind <see cref="NotificationKind.Booked"/>, or null.</param>
/// <param name="CaseId">What is open about it, or null.</param>
public sealed record BookingLine(Booking Booking, string ServiceName, Notification? Notification, Guid? CaseId)
{
    /// <summary>Where the row stands in its list.</summary>
    public Common.Cursor Cursor => new(Booking.StartsAt, Booking.Id);
}
