using CalendlyWoo.Core.Bookings;

namespace CalendlyWoo.Core.Notifications;

/// <summary>A leased notification with its booking as it was at that moment.</summary>
public sealed record ClaimedNotification(Notification Notification, Booking Booking);
