using CalendlyWoo.Core.Notifications;

namespace CalendlyWoo.Core.Bookings.Intake;

/// <summary>Decides which mails a change of a booking makes owed.</summary>
internal sealed class OwedMails(IntakeState state, IntakeChanges changes, DateTimeOffset now)
{
    /// <summary>The two deliveries of a reschedule arrive within seconds of each other.</summary>
    private static readonly TimeSpan OtherHalf = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The first mail of a booking that was moved from one which nothing is known of: it waits a moment for the other half of the pair, which says when the
    /// customer booked first, for nobody from before the go-live is mailed.
    /// </summary>
    public void OweToMoved(Booking booking)
    {
        if (booking.Status == BookingStatus.Active)
        {
            Add(booking, NotificationKind.Booked, null, now + OtherHalf);
        }
    }

    /// <summary>
    /// An active booking is owed its first mail; one that has not left tells the newest time. Once it has left, or may be leaving just now, the customer is told
    /// of the change by a mail of its own, which looks again at what was said before it leaves (<see cref="Notifications.Steps.FollowUpStep"/>).
    /// </summary>
    /// <param name="booking">As it is now.</param>
    /// <param name="former">When the session was before the change; null for a new booking.</param>
    public void Owe(Booking booking, SessionSpan? former)
    {
        if (state.Booked(booking.Id) is not { } booked)
        {
            if (booking.Status == BookingStatus.Active)
            {
                Add(booking, NotificationKind.Booked, null, now);
            }
        }
        else if (booked.Steps.Mail.IsDone || booked.LeaseId is not null || booked.State == NotificationState.Done)
        {
            Tell(booking, former);
        }
        else if (booked.State is NotificationState.Pending or NotificationState.Superseded or NotificationState.NeedsOwner)
        {
            Resume(booked, booking);
            if (booking.Status == BookingStatus.Cancelled && state.Uncertain.Contains(booked.Id))
            {
                // She may have it: then she is told that it holds no more.
                Tell(booking, former);
            }
        }
    }

    /// <summary>One mail for several changes in a row: what has not left tells the last of them, and where the session was before the first.</summary>
    private void Tell(Booking booking, SessionSpan? former)
    {
        if (booking.Status == BookingStatus.Moving)
        {
            return;
        }

        if (booking.Status == BookingStatus.Cancelled)
        {
            // One that needs the owner is not looked at again by itself, and its case has come to nothing.
            state.Notifications.FindAll(n => n.BookingId == booking.Id && n is { Kind: NotificationKind.Rescheduled, State: NotificationState.NeedsOwner, LeaseId: null }
                && !n.Steps.Mail.IsDone).ForEach(stale => Resume(stale, booking));
        }

        var kind = booking.Status == BookingStatus.Cancelled ? NotificationKind.Cancelled : NotificationKind.Rescheduled;
        var waiting = state.Notifications.Find(n => n.BookingId == booking.Id && n.Kind == kind && n.LeaseId is null && !n.Steps.Mail.IsDone
            && n.State is NotificationState.Pending or NotificationState.NeedsOwner);
        if (waiting is null)
        {
            Add(booking, kind, former, now);
        }
        else
        {
            Resume(waiting, booking);
        }
    }

    private void Resume(Notification notification, Booking booking)
    {
        notification.State = NotificationState.Pending;
        notification.DueAt = now;
        notification.Deadline = booking.StartsAt;
        notification.FinishedAt = null;
        changes.Change(notification);
    }

    private void Add(Booking booking, NotificationKind kind, SessionSpan? former, DateTimeOffset dueAt)
    {
        var notification = new Notification
        {
            Id = Guid.CreateVersion7(now),
            BookingId = booking.Id,
            Kind = kind,
            Revision = state.NextRevision(booking.Id, kind),
            CreatedAt = now,
            DueAt = dueAt,
            Deadline = booking.StartsAt,
            FormerStartsAt = former?.StartsAt,
            FormerEndsAt = former?.EndsAt,
        };
        state.Add(notification);
        changes.Add(notification);
    }
}
