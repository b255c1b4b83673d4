using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Editing;

/// <summary>Kinds of templates in the owner's words.</summary>
public static class KindWords
{
    /// <summary>One sentence: when mails of this kind are sent.</summary>
    public static string WhenSent(TemplateKind kind) => kind switch
    {
        TemplateKind.Booked => T("Sent when a customer has booked a session and her paid order was found."),
        TemplateKind.Rescheduled => T("Sent when a customer moves her session to another time."),
        TemplateKind.Cancelled => T("Sent when a session is cancelled."),
        TemplateKind.OrderPaid => T("Sent when a gift card is paid, with the certificate."),
        TemplateKind.BookNow => T("Sent as a reminder when somebody has paid and not booked yet."),
        TemplateKind.Snippet => T("Never sent by itself: other templates include it."),
    };
}
