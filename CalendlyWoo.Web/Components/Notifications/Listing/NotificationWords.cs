using System.Globalization;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Notifications.Listing;

namespace CalendlyWoo.Web.Components.Notifications.Listing;

/// <summary>What filters and rows are called in the list.</summary>
internal static class NotificationWords
{
    public static string Of(NotificationGroup group) => group switch
    {
        NotificationGroup.NeedsYou => T("Needs you"),
        NotificationGroup.OnTheWay => T("On their way"),
        NotificationGroup.Mailed => T("Mailed"),
        NotificationGroup.NotSent => T("Not sent"),
        NotificationGroup.Watched => T("Only watched"),
    };

    public static string Of(NotificationKind kind) => kind switch
    {
        NotificationKind.Booked => T("Booked"),
        NotificationKind.Rescheduled => T("New time"),
        NotificationKind.Cancelled => T("Cancelled"),
        NotificationKind.OrderPaid => T("Order paid"),
        NotificationKind.BookNow => T("Reminder to book"),
    };

    public static string OfSpan(string span) => span switch
    {
        "today" => T("Today"),
        "yesterday" => T("Yesterday"),
        "7d" => T("Last 7 days"),
        _ => T("Last 30 days"),
    };

    public static string OfTime(NotificationView view) => view switch
    {
        { When: { } span } => OfSpan(span),
        { From: { } from, To: { } to } => from == to ? Day(from) : T($"{Day(from)} to {Day(to)}"),
        { From: { } from } => T($"Since {Day(from)}"),
        { To: { } to } => T($"Until {Day(to)}"),
        _ => T("Any time"),
    };

    /// <summary>Such as <c>12 mails</c>, or <c>more than 1,000 mails</c>.</summary>
    public static string Count(BoundedCount count) => count switch
    {
        { IsMore: true } => T($"more than {count.Count:N0} mails"),
        { Count: 1 } => T("one mail"),
        _ => T($"{count.Count:N0} mails"),
    };

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);
}
