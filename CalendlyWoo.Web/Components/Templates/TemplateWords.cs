using CalendlyWoo.Core.Templates;
using CalendlyWoo.Web.Components.Shell;

namespace CalendlyWoo.Web.Components.Templates;

/// <summary>What kinds of templates are called, and their icons.</summary>
public static class TemplateWords
{
    public static string NameOf(TemplateKind kind) => kind switch
    {
        TemplateKind.Booked => T("Booked"),
        TemplateKind.Rescheduled => T("Rescheduled"),
        TemplateKind.Cancelled => T("Cancelled"),
        TemplateKind.OrderPaid => T("Gift card paid"),
        TemplateKind.BookNow => T("Book now"),
        TemplateKind.Snippet => T("Snippet"),
    };

    public static Icon IconOf(TemplateKind kind) => kind switch
    {
        TemplateKind.Booked => Icon.Calendar,
        TemplateKind.Rescheduled => Icon.Clock,
        TemplateKind.Cancelled => Icon.Cross,
        TemplateKind.OrderPaid => Icon.Bag,
        TemplateKind.BookNow => Icon.Mail,
        TemplateKind.Snippet => Icon.Braces,
    };
}
