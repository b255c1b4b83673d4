using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Orders.Index;
using CalendlyWoo.Web.Components.Shell;

namespace CalendlyWoo.Web.Components.NeedsYou;

/// <summary>Cases in the owner's words.</summary>
internal static class CaseWords
{
    /// <summary>The filter's chip.</summary>
    public static string NameOf(CaseGroup group) => group switch
    {
        CaseGroup.Orders => T("Which order"),
        CaseGroup.Mails => T("Mails"),
        CaseGroup.Connections => T("Connections"),
    };

    /// <summary>The icon of what it is about.</summary>
    public static Icon IconOf(CaseKind kind) => kind switch
    {
        CaseKind.MissingValue or CaseKind.TemplateError => Icon.Template,
        CaseKind.ConnectionLost => Icon.Plug,
        _ => kind.GroupOf() switch
        {
            CaseGroup.Orders => Icon.Bag,
            CaseGroup.Mails => Icon.Mail,
            CaseGroup.Connections => Icon.Alert,
        },
    };

    /// <summary>A choice of the menu that puts a case off, to be followed by when.</summary>
    public static string NameOf(SnoozeKind kind) => kind switch
    {
        SnoozeKind.Tonight => T("Until this evening"),
        SnoozeKind.Tomorrow => T("Until tomorrow morning"),
        SnoozeKind.InThreeDays => T("For 3 days"),
        SnoozeKind.BeforeSession => T("Until the day before the session"),
    };

    /// <summary>Usual reasons for a dismissal.</summary>
    public static IReadOnlyList<string> UsualReasons =>
        [T("I wrote to the customer myself."), T("The booking is not wanted."), T("It was settled in the shop."), T("It was only a test.")];

    /// <summary>What was bought, in one line.</summary>
    public static string ItemsOf(IndexedOrder order) =>
        string.Join(", ", order.Lines.Select(line => line.Quantity == 1 ? line.Name : T($"{line.Quantity} × {line.Name}")));

    /// <summary>The first name, as a button says it.</summary>
    public static string FirstNameOf(string name) => name.Trim().Split(' ', 2)[0] is { Length: > 0 } first ? first : T("the customer");
}
