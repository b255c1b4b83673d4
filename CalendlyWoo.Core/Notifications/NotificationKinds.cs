using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Notifications;

/// <summary>What differs from kind to kind.</summary>
internal static class NotificationKinds
{
    /// <summary>The kind of template that a notification is composed from.</summary>
    public static TemplateKind Template(this NotificationKind kind) => kind switch
    {
        NotificationKind.Booked => TemplateKind.Booked,
        NotificationKind.Rescheduled => TemplateKind.Rescheduled,
        NotificationKind.Cancelled => TemplateKind.Cancelled,
        NotificationKind.OrderPaid => TemplateKind.OrderPaid,
        NotificationKind.BookNow => TemplateKind.BookNow,
    };

    /// <summary>How log lines call the mail, as the beginning of a sentence.</summary>
    public static string MailInWords(this NotificationKind kind) => kind switch
    {
        NotificationKind.Booked => "The mail",
        NotificationKind.Rescheduled => T("The mail about the new time"),
        NotificationKind.Cancelled => T("The mail about the cancellation"),
        NotificationKind.OrderPaid => T("The mail about the paid order"),
        NotificationKind.BookNow => T("The reminder to book"),
    };
}
