using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Notifications;

namespace CalendlyWoo.Core.Bookings.Intake;

/// <summary>What a booking said before a change: from when to when the session was, and whose address. UTC.</summary>
internal readonly record struct FormerSession(DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Email);

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
    public void Owe(Booking booking, FormerSession? former)
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
            Resume(booked, booking, former);
            if (booking.Status == BookingStatus.Cancelled && state.Uncertain.Contains(booked.Id))
            {
                // She may have it: then she is told that it holds no more.
                Tell(booking, former);
            }
        }
    }

    /// <summary>One mail for several changes in a row: what has not left tells the last of them, and where the session was before the first.</summary>
    private void Tell(Booking booking, FormerSession? former)
    {
        if (booking.Status == BookingStatus.Moving)
        {
            return;
        }

        if (booking.Status == BookingStatus.Cancelled)
        {
            // One that needs the owner is not looked at again by itself, and its case has come to nothing.
            state.Notifications.FindAll(n => n.BookingId == booking.Id && n is { Kind: not NotificationKind.Cancelled, State: NotificationState.NeedsOwner, LeaseId: null }
                && !n.Steps.Mail.IsDone).ForEach(stale => Resume(stale, booking, former));
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
            Resume(waiting, booking, former);
        }
    }

    /// <summary>Where the booking's mails were sent in place of the invitee's address, as long as she has not given another one herself.</summary>
    private string? Correction(Booking booking, FormerSession? former) =>
        former is not { } before || !EmailKey.Same(before.Email, booking.Email) ? null
        : state.Notifications.FindAll(n => n.BookingId == booking.Id).OrderBy(n => n.CreatedAt).ThenBy(n => n.Id).LastOrDefault()?.CorrectedAddress;

    private void Resume(Notification notification, Booking booking, FormerSession? former)
    {
        changes.Change(notification);
        if (former is { } before && !EmailKey.Same(before.Email, booking.Email))
        {
            notification.CorrectedAddress = null;
        }

        notification.State = NotificationState.Pending;
        notification.DueAt = now;
        notification.Deadline = booking.StartsAt;
        notification.FinishedAt = null;
    }

    private void Add(Booking booking, NotificationKind kind, FormerSession? former, DateTimeOffset dueAt)
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
            CorrectedAddress = Correction(booking, former),
        };
        state.Add(notification);
        changes.Add(notification);
    }
}
