using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Bookings.Listing;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Web.Components.Shell;

namespace CalendlyWoo.Web.Components.Words;

/// <summary>Where a booking stands, in the owner's words.</summary>
public static class StatusWords
{
    /// <summary>One word or two for a story.</summary>
    public static Status Of(BookingStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return Of(story.Booking, story.Notification, story.OpenCase is not null);
    }

    /// <summary>The same for a row of a list.</summary>
    public static Status Of(BookingLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Of(line.Booking, line.Notification, line.CaseId is not null);
    }

    /// <summary>The same for a booking with its latest mail.</summary>
    public static Status Of(Booking booking, Notification? mail, bool needsOwner)
    {
        ArgumentNullException.ThrowIfNull(booking);
        return (booking.Status, mail) switch
        {
            _ when needsOwner => new(T("Needs you"), Icon.Flag, Tone.Bad),
            (BookingStatus.Cancelled, _) => new(T("Cancelled"), Icon.Cross, Tone.Quiet),
            (BookingStatus.Moving, _) => new(T("Being moved"), Icon.Clock, Tone.Waiting),
            (_, { } notification) => Of(notification),
            _ => new(T("Taken in"), Icon.Calendar, Tone.Quiet),
        };
    }

    /// <summary>The icon of a step.</summary>
    public static Icon IconOf(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Level != ActivityLevel.Info ? Icon.Alert : activity.Kind switch
        {
            ActivityKind.Webhook or ActivityKind.Booking => Icon.Calendar,
            ActivityKind.Match => Icon.Link,
            ActivityKind.Compose or ActivityKind.Template => Icon.Pencil,
            ActivityKind.Mail => Icon.Mail,
            ActivityKind.OrderMeta or ActivityKind.OrderNote => Icon.Note,
            ActivityKind.OrderStatus => Icon.Check,
            ActivityKind.Case => Icon.Flag,
            ActivityKind.Connection or ActivityKind.Token or ActivityKind.System or ActivityKind.Audit or ActivityKind.Process => Icon.Gear,
        };
    }

    /// <summary>The party's name in a sentence.</summary>
    public static string NameOf(ConnectionName name) => name switch
    {
        ConnectionName.Calendly => T("Calendly"),
        ConnectionName.Shop => T("the shop"),
        ConnectionName.Mail => T("the mail server"),
    };

    /// <summary>What will happen next by itself, to be followed by when; null where nothing will.</summary>
    public static string? NextOf(Notification notification)
    {
        ArgumentNullException.ThrowIfNull(notification);
        return notification switch
        {
            not { State: NotificationState.Pending, LeaseId: null } => null,
            { HeldDueAt: not null } => null,
            { WaitsFor: { } name } => T($"Goes on as soon as {NameOf(name)} works again; next look"),
            { Steps.Next: NotificationStep.Match, Problem: null } => T("Next look for the order"),
            _ => T("Next attempt"),
        };
    }

    /// <summary>One word or two for a mail.</summary>
    public static Status Of(Notification notification) => notification switch
    {
        { State: NotificationState.NeedsOwner } => new(T("Needs you"), Icon.Flag, Tone.Bad),
        { State: NotificationState.Done } => new(T("Mailed"), Icon.Check, Tone.Good),
        { State: NotificationState.Superseded } => new(T("Overtaken"), Icon.Cross, Tone.Quiet),
        { State: NotificationState.Dismissed } => new(T("Not to be sent"), Icon.Cross, Tone.Quiet),
        { State: NotificationState.Watched } => new(T("Only watched"), Icon.Eye, Tone.Quiet),
        { HeldDueAt: not null } => new(T("Written, mails are paused"), Icon.Pause, Tone.Waiting),
        { WaitsFor: { } name } => new(T($"Waits for {NameOf(name)}"), Icon.Pause, Tone.Waiting),
        { Problem: not null } => new(T("Trying again"), Icon.Alert, Tone.Waiting),
        { Steps: { Mail.IsDone: true } } => new(T("Mailed, marking the order"), Icon.Mail, Tone.Busy),
        { Steps: { Next: NotificationStep.Match, Match.Remark: not null } } => new(T("Waits for a paid order"), Icon.Clock, Tone.Waiting),
        _ => new(T("On its way"), Icon.Clock, Tone.Busy),
    };
}
