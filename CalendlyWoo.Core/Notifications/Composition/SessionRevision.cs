using CalendlyWoo.Core.Bookings;

namespace CalendlyWoo.Core.Notifications.Composition;

/// <summary>Which state of which booking a mail tells of; a calendar knows an entry again by it (RFC 5545 3.8.7.4).</summary>
/// <param name="BookingId">The same over every reschedule.</param>
/// <param name="Number">Rises with every change.</param>
/// <param name="At">UTC, when that state came about.</param>
public sealed record SessionRevision(Guid BookingId, int Number, DateTimeOffset At)
{
    /// <summary>Of a mail that is only looked at.</summary>
    public static SessionRevision Sample { get; } = new(Guid.Empty, 0, new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero));

    public static SessionRevision Of(Booking booking)
    {
        ArgumentNullException.ThrowIfNull(booking);
        return new(booking.Id, booking.Revision, booking.InviteeCreatedAt);
    }
}
