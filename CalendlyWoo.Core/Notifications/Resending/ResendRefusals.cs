using System.Globalization;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Mail;

namespace CalendlyWoo.Core.Notifications.Resending;

/// <summary>Why a mail cannot be sent, in the owner's words. Pure.</summary>
internal static class ResendRefusals
{
    /// <summary>The reason and the mail to look at instead; null where it can be sent.</summary>
    public static (string Why, Guid? Instead)? Of(ResendFacts facts, ResendWish wish) =>
        OfCustomer(facts) is { } why ? (why, null)
        : OfNewer(facts, wish) is { } newer ? newer
        : OfMoment(facts, wish) is { } moment ? (moment, null)
        : OfWish(facts, wish) is { } wrong ? (wrong, null)
        : null;

    /// <summary>What keeps any mail of this kind from this customer.</summary>
    public static string? OfCustomer(ResendFacts facts) => (facts.Notification.Kind, facts.Booking) switch
    {
        (_, { ErasedAt: not null }) => T("The customer's data were erased. Nothing is mailed any more."),
        _ when facts.Offered is null => T("The service of this booking does not exist any more, so nobody knows what to send for it."),
        (NotificationKind.Booked or NotificationKind.Rescheduled, { Status: BookingStatus.Cancelled }) =>
            T("The booking is cancelled. Nothing is sent for it any more."),
        (NotificationKind.Booked or NotificationKind.Rescheduled, { Status: BookingStatus.Moving }) =>
            T("The customer is choosing another time just now. The mail about it leaves by itself."),
        (NotificationKind.Booked or NotificationKind.Rescheduled, _) when facts.Now >= facts.Booking.StartsAt =>
            T("The session has begun. Write to the customer yourself if it still matters."),
        (NotificationKind.Cancelled, { Status: not BookingStatus.Cancelled }) => T("The session is booked again. A mail about its cancellation would be wrong."),
        (NotificationKind.Cancelled, _) when facts.Now >= facts.Booking.StartsAt => T("The time of the cancelled session has passed. A mail about it would be stale."),
        _ => null,
    };

    private static (string Why, Guid? Instead)? OfNewer(ResendFacts facts, ResendWish wish)
    {
        var ofKind = facts.Others.Where(other => other.Notification.Kind == facts.Notification.Kind).ToList();
        if (facts.LatestRevision > wish.SeenRevision)
        {
            var newer = ofKind.Find(other => other.Notification.Revision == wish.SeenRevision + 1)?.Notification;
            return newer is { RequestedBy: { } who, ResendOf: not null }
                ? (T($"{who} has just sent it again, at {Clock(facts, newer.CreatedAt)}."), newer.Id)
                : (T("A newer mail of this kind was made meanwhile. Look at that one first."), newer?.Id);
        }

        var open = facts.HasLeft
            ? ofKind.Find(other => other.IsOpen)
            : ofKind.Find(other => other.Notification.Revision > facts.Notification.Revision && !other.IsGivenUp);
        return open is null ? null : facts.HasLeft
            ? (T("It was to be sent again already, and that mail has not left yet. Look at that one."), open.Notification.Id)
            : (T("A newer mail of this kind tells the customer. Look at that one."), open.Notification.Id);
    }

    private static string? OfMoment(ResendFacts facts, ResendWish wish) => facts switch
    {
        { IsWorkedOn: true } => T("It is being sent just now."),
        { HasLeft: true } when wish.Way is ResendWay.GoesOn or ResendWay.WrittenAnew || facts.Mail?.TakenAt > wish.SeenAt => T("It has left meanwhile, so nothing is sent again."),
        { HasLeft: true } => null,
        { Notification: { State: NotificationState.Superseded } } =>
            T("It was overtaken, and nothing was sent. Have it looked at again from its first step if it is wanted after all."),
        { Notification: { State: NotificationState.Pending, RequestedBy: { } who } } when facts.Notification.DueAt <= facts.Now =>
            T($"{who} has just sent it on its way."),
        { Notification.State: NotificationState.Pending } when facts.Notification.DueAt <= facts.Now && wish is { Address: null, TemplateVersionId: null } =>
            T("It is on its way already."),
        _ => null,
    };

    private static string? OfWish(ResendFacts facts, ResendWish wish) => wish switch
    {
        { Address: { } address } when !Mailbox.TryParse(address, null, out _) => T("This is not a complete e-mail address."),
        { TemplateVersionId: not null } when facts.Template is null => T("This version of the template does not exist any more. Choose the current one."),
        _ when facts.Template is null && ResendPlanner.WayOf(facts, wish) != ResendWay.GoesOn =>
            T($"Mails of this kind are switched off for {facts.Offered!.Service.Name}. Choose the template that it was written with, or switch them on."),
        _ => null,
    };

    private static string Clock(ResendFacts facts, DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, facts.Zone).ToString("HH:mm", CultureInfo.InvariantCulture);
}
