using CalendlyWoo.Core.Calendly.Webhooks;
using CalendlyWoo.Core.Services;

namespace CalendlyWoo.Core.Bookings.Intake;

/// <summary>What one Calendly event does to a booking. Pure: the pair of a reschedule, and a cancellation, may come in any order.</summary>
public static class BookingChange
{
    /// <summary>A booking that nothing was known of.</summary>
    public static Booking New(Invitee invitee, Service service, DateTimeOffset now, bool isTest = false)
    {
        ArgumentNullException.ThrowIfNull(invitee);
        ArgumentNullException.ThrowIfNull(service);
        var booking = new Booking
        {
            Id = Guid.CreateVersion7(now),
            InviteeUri = invitee.Uri,
            EventUri = invitee.EventUri,
            ServiceId = service.Id,
            Name = invitee.Name,
            Email = invitee.Email,
            BookedAt = invitee.CreatedAt,
            StoredAt = now,
            Stamp = Guid.CreateVersion7(now),
            Status = StatusOf(invitee),
            IsTest = isTest,
        };
        Fill(booking, invitee);
        return booking;
    }

    /// <summary>The same booking under a new invitee: the session has moved.</summary>
    /// <returns>False where a later invitee is known already.</returns>
    public static bool Move(Booking booking, Invitee invitee)
    {
        ArgumentNullException.ThrowIfNull(booking);
        ArgumentNullException.ThrowIfNull(invitee);
        if (invitee.CreatedAt < booking.InviteeCreatedAt)
        {
            return false;
        }

        booking.InviteeUri = invitee.Uri;
        booking.EventUri = invitee.EventUri;
        booking.Status = StatusOf(invitee);
        booking.Revision++;
        booking.Stamp = Guid.CreateVersion7();
        Fill(booking, invitee);
        return true;
    }

    /// <summary>The invitee was cancelled: by a person, or because the session moves.</summary>
    /// <returns>False where it changes nothing: a later invitee stands for the booking, or it is cancelled already.</returns>
    public static bool Cancel(Booking booking, Invitee invitee)
    {
        ArgumentNullException.ThrowIfNull(booking);
        ArgumentNullException.ThrowIfNull(invitee);
        var status = StatusOf(invitee);
        if (booking.InviteeUri != invitee.Uri || booking.Status == status)
        {
            return false;
        }

        booking.Status = status;
        booking.CancelReason = invitee.CancelReason;
        booking.IsCancelledByHost = invitee.IsCanceledByHost;
        booking.Revision++;
        booking.Stamp = Guid.CreateVersion7();
        return true;
    }

    /// <summary>The invitee whom the booking was moved from arrived late: the customer booked when he was made.</summary>
    /// <returns>False where that changes nothing.</returns>
    public static bool BookEarlier(Booking booking, Invitee invitee)
    {
        ArgumentNullException.ThrowIfNull(booking);
        ArgumentNullException.ThrowIfNull(invitee);
        if (!invitee.IsRescheduled || invitee.CreatedAt >= booking.BookedAt)
        {
            return false;
        }

        booking.BookedAt = invitee.CreatedAt;
        booking.Stamp = Guid.CreateVersion7();
        return true;
    }

    private static BookingStatus StatusOf(Invitee invitee) =>
        invitee switch
        {
            { IsCanceled: true, IsRescheduled: true } => BookingStatus.Moving,
            { IsCanceled: true } => BookingStatus.Cancelled,
            _ => BookingStatus.Active,
        };

    private static void Fill(Booking booking, Invitee invitee)
    {
        booking.EventTypeUri = invitee.EventTypeUri ?? "";
        booking.EventName = invitee.EventName ?? "";
        booking.Name = invitee.Name;
        booking.FirstName = invitee.FirstName;
        booking.LastName = invitee.LastName;
        booking.Email = invitee.Email;
        booking.Phone = invitee.Phone ?? booking.Phone;
        booking.CancelReason = invitee.CancelReason;
        booking.IsCancelledByHost = invitee.IsCanceledByHost;
        booking.TimeZone = invitee.TimeZone;
        booking.StartsAt = invitee.StartsAt;
        booking.EndsAt = invitee.EndsAt;
        booking.Location = invitee.Location;
        booking.JoinUrl = invitee.JoinUrl;
        booking.CancelUrl = invitee.CancelUrl;
        booking.RescheduleUrl = invitee.RescheduleUrl;
        booking.Answers = invitee.Answers;
        booking.Reference = invitee.UtmContent ?? booking.Reference;
        booking.InviteeCreatedAt = invitee.CreatedAt;
        // Who moves a session after her data were erased gives them anew.
        booking.ErasedAt = null;
    }
}
