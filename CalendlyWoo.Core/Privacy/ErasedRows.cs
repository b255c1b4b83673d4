using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Privacy;

/// <summary>Takes the person out of the rows that stay, and takes away those that are nothing without her.</summary>
internal static class ErasedRows
{
    /// <summary>What a booking's name is afterwards.</summary>
    public const string Name = "Erased customer";

    public static void Erase(AppDb db, CustomerTrail trail, PersonTraces traces, DateTimeOffset now, string actor)
    {
        foreach (var booking in trail.Bookings)
        {
            Erase(booking, traces, now);
        }

        foreach (var notification in trail.Notifications)
        {
            EndMail(notification, now);
            Erase(db, notification);
        }

        foreach (var one in trail.Cases)
        {
            Erase(one, traces, now, actor);
        }

        foreach (var test in trail.Tests)
        {
            (test.Problem, test.Detail) = (null, null);
            db.Entry(test).Property(row => row.Address).CurrentValue = "";
        }

        db.RemoveRange(trail.Aliases);
        db.RemoveRange(trail.Orders);
        db.RemoveRange(trail.Views);
    }

    /// <summary>A mail that has not left never leaves; who holds its lease cannot write any more. One that left is marked in its order all the same.</summary>
    public static void EndMail(Notification notification, DateTimeOffset now)
    {
        (notification.LeaseId, notification.LeaseUntil) = (null, null);
        if (!notification.Steps.Mail.IsDone && notification.State is NotificationState.Pending or NotificationState.NeedsOwner or NotificationState.Watched)
        {
            (notification.State, notification.FinishedAt, notification.WaitsFor) = (NotificationState.Superseded, now, null);
        }
    }

    /// <summary>What stays is what was booked and when: the invitee's number at Calendly is needed to mark the order, and to have the rest erased there.</summary>
    private static void Erase(Booking booking, PersonTraces traces, DateTimeOffset now)
    {
        booking.EventName = traces.Clean(booking.EventName);
        booking.Name = Name;
        (booking.FirstName, booking.LastName, booking.Phone, booking.TimeZone) = (null, null, null, null);
        (booking.Email, booking.Location) = ("", "");
        (booking.JoinUrl, booking.CancelUrl, booking.RescheduleUrl, booking.Reference, booking.CancelReason) = (null, null, null, null, null);
        booking.Answers = [];
        booking.ErasedAt = now;
        booking.Stamp = Guid.CreateVersion7(now);
    }

    private static void Erase(AppDb db, Notification notification)
    {
        notification.Problem = null;
        foreach (var step in Enum.GetValues<NotificationStep>())
        {
            notification.Steps = notification.Steps.With(step, notification.Steps[step] with { Remark = null });
        }

        db.Entry(notification).Property(row => row.CorrectedAddress).CurrentValue = null;
    }

    private static void Erase(Case one, PersonTraces traces, DateTimeOffset now, string actor)
    {
        one.Title = traces.Clean(one.Title, 500);
        one.NextStep = traces.Clean(one.NextStep, 500);
        one.Reasons = [.. one.Reasons.Select(reason => traces.Clean(reason))];
        one.Candidates = [];
        one.CloseReason = one.CloseReason is { } reason ? traces.Clean(reason, 500) : null;
        if (one.OpenKey is not null)
        {
            (one.OpenKey, one.ClosedAt, one.ClosedBy, one.CloseReason) = (null, now, actor, T("The customer's data were erased."));
        }
    }
}
