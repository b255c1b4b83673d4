using CalendlyWoo.Core.Templates;
using CalendlyWoo.Web.Components.Shell;

namespace CalendlyWoo.Web.Components.Templates;

/// <summary>What kinds of templates are called, and their icons.</summary>
public static class TemplateWords
{
    public static string NameOf(TemplateKind kind) => kind switch
    {
        TemplateKind.Booked => "Booked",
        TemplateKind.Rescheduled => "Rescheduled",
        TemplateKind.Cancelled => "Cancelled",
        TemplateKind.OrderPaid => "Gift card paid",
        TemplateKind.BookNow => "Book now",
        TemplateKind.Snippet => "Snippet",
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
