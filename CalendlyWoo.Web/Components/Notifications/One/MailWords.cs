using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Notifications.Resending;
using CalendlyWoo.Core.Notifications.Showing;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.Components.Words;

namespace CalendlyWoo.Web.Components.Notifications.One;

/// <summary>A mail and its steps in the owner's words.</summary>
public static class MailWords
{
    /// <summary>What the mail is about.</summary>
    public static string Of(NotificationKind kind) => kind switch
    {
        NotificationKind.Booked => T("Mail about the booking"),
        NotificationKind.Rescheduled => T("Mail about the new time"),
        NotificationKind.Cancelled => T("Mail about the cancellation"),
        NotificationKind.OrderPaid => T("Mail about the paid order"),
        NotificationKind.BookNow => T("Reminder to book"),
    };

    /// <summary>How it came about, or null where the product owed it by itself.</summary>
    public static string? Origin(Notification notification)
    {
        ArgumentNullException.ThrowIfNull(notification);
        return notification switch
        {
            { State: NotificationState.Dismissed, DismissedBy: { } who, DismissReason: { Length: > 0 } why } => T($"{who} marked it as not to be sent: {why}"),
            { State: NotificationState.Dismissed, DismissedBy: { } who } => T($"{who} marked it as not to be sent."),
            { ResendOf: not null, RequestedBy: { } who } => T($"Sent again by {who}."),
            { RequestedBy: { } who } => T($"Sent on by {who}."),
            _ => null,
        };
    }

    /// <summary>The verb of the page's first button.</summary>
    public static string VerbOf(MailRecord mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return mail.Notification switch
        {
            { Steps.Mail.IsDone: true } or { State: NotificationState.Done } => T("Send again"),
            { State: NotificationState.Watched } => T("Send it after all"),
            { State: NotificationState.Dismissed } => T("Send it after all"),
            _ => T("Try now"),
        };
    }

    public static CheckState MarkOf(StepRecord step, bool isNext, NotificationState state)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step switch
        {
            { IsDone: true } => CheckState.Passed,
            _ when !isNext => CheckState.Open,
            { Attempts: > 0 } when state == NotificationState.NeedsOwner => CheckState.Failed,
            { Attempts: > 0 } => CheckState.Warned,
            { Outcome: StepOutcome.InFlight } => CheckState.Running,
            _ => state == NotificationState.NeedsOwner ? CheckState.Failed : CheckState.Open,
        };
    }

    /// <summary>How a step stands, in a sentence.</summary>
    public static string Standing(ShownStep step, bool isNext)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Record switch
        {
            { Outcome: StepOutcome.Done } => T("Done"),
            { Outcome: StepOutcome.LeftOut } => step.Record.Remark is { Length: > 0 } why ? T($"Left out. {why}") : T("Left out, rightly"),
            { Outcome: StepOutcome.InFlight } => T("On its way"),
            { Attempts: > 0, Remark: { Length: > 0 } why } => step.Record.Attempts == 1 ? why : T($"{why} Tried {step.Record.Attempts} times."),
            { Remark: { Length: > 0 } why } when isNext => why,
            _ => isNext ? T("Comes next") : T("Not yet"),
        };
    }

    /// <summary>A sentence for the customer: when it was handed over, where to, and what the mail server said. In her own time.</summary>
    public static string? ForCustomer(MailRecord mail, TimeZoneInfo ownZone)
    {
        ArgumentNullException.ThrowIfNull(mail);
        if (mail.Sent is not { TakenAt: { } at } sent) return null;
        var zone = Times.ZoneOf(mail.Booking.TimeZone) ?? ownZone;
        var when = TimeZoneInfo.ConvertTime(at, zone).ToString("d MMMM yyyy 'at' HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return T($"We handed our mail \"{sent.Subject}\" over on {when} ({Times.NameOf(zone)}) to {sent.EnvelopeTo}; the mail server said: {sent.ServerReply}");
    }
}
