using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Cases;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>No stale mail (design, decision 7): what has overtaken a notification since it was owed. Pure.</summary>
internal static class Overtaking
{
    private static readonly TimeSpan LookForNewTime = TimeSpan.FromMinutes(10);

    /// <summary>Why nothing is sent, or not yet; null where the mail is still wanted.</summary>
    public static StepResult? Of(Notification notification, Booking booking, DateTimeOffset now)
    {
        if (notification.Steps.Mail.IsDone)
        {
            return null;
        }

        if (booking.ErasedAt is not null)
        {
            return Superseded(T("The customer's data were erased: nothing is sent."));
        }

        return notification.Kind switch
        {
            NotificationKind.Booked => OfBooked(notification, booking, now),
            NotificationKind.Rescheduled => OfRescheduled(notification, booking, now),
            NotificationKind.Cancelled => OfCancelled(notification, booking, now),
            NotificationKind.OrderPaid or NotificationKind.BookNow => null,
        };
    }

    /// <summary>Why nothing can go on where the service is gone, or null.</summary>
    public static StepResult? ByService(NotificationRun run) => !run.IsServiceGone ? null : new StepResult.Stop(
        NotificationState.NeedsOwner,
        T("The service of this booking does not exist any more, so nobody knows what to send for it."),
        new CaseDraft(
            CaseKind.TemplateError,
            T("A booking's service is gone"),
            [run.Notification.Steps.Mail.IsDone ? "The mail has left; its order is not marked." : "The mail has not left."],
            run.Notification.Steps.Mail.IsDone ? T("Mark the order in the shop yourself.") : T("Write to the customer yourself if it still matters.")));

    private static StepResult.Stop? OfBooked(Notification notification, Booking booking, DateTimeOffset now) => booking.Status switch
    {
        BookingStatus.Cancelled => Superseded(T("The booking was cancelled before the mail left: nothing is sent.")),
        BookingStatus.Moving => Superseded(T("The customer is moving the session; the mail waits for the new time.")),
        BookingStatus.Active => now >= notification.Deadline ? TooLate(notification) : null,
    };

    private static StepResult? OfRescheduled(Notification notification, Booking booking, DateTimeOffset now) => booking.Status switch
    {
        BookingStatus.Cancelled => Superseded(T("The booking was cancelled before the mail about the new time left.")),
        BookingStatus.Moving when now < notification.Deadline =>
            new StepResult.Wait(now + LookForNewTime, T("The customer is moving the session again; the mail waits for the new time.")),
        BookingStatus.Moving or BookingStatus.Active => now >= notification.Deadline ? TooLate(notification) : null,
    };

    private static StepResult.Stop? OfCancelled(Notification notification, Booking booking, DateTimeOffset now) => booking.Status switch
    {
        BookingStatus.Active or BookingStatus.Moving => Superseded(T("The session is booked again: the mail about the cancellation was not sent.")),
        BookingStatus.Cancelled => now >= notification.Deadline ? Superseded(T("The cancelled session's time has passed: the mail about it would be stale.")) : null,
    };

    private static StepResult.Stop Superseded(string text) => new(NotificationState.Superseded, text);

    private static StepResult.Stop TooLate(Notification notification) => new(
        NotificationState.NeedsOwner,
        T("The session has begun, and the mail had not left: it would be stale."),
        new CaseDraft(
            CaseKind.Deadline,
            T("A mail did not leave before its session"),
            [notification.HeldDueAt is not null ? T("All mails were paused.") : notification.Problem ?? "It was not possible in time."],
            T("Write to the customer yourself if it still matters.")));
}
