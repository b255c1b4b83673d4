using CalendlyWoo.Core.Cases;
using CalendlyWoo.Web.Components.Shell;

namespace CalendlyWoo.Web.Components.NeedsYou;

/// <summary>The best next step of a case: its first button, which Enter presses.</summary>
/// <param name="Text">The verb.</param>
/// <param name="Icon">Its icon.</param>
/// <param name="Does">What it does.</param>
internal sealed record FirstStep(string Text, Icon Icon, StepDoes Does)
{
    /// <summary>Where it leads, or null.</summary>
    public string? Href { get; private init; }

    /// <summary>The order that it takes, or null.</summary>
    public long? OrderId { get; private init; }

    /// <summary>The step of a case as it stands.</summary>
    public static FirstStep? Of(CaseDetail detail)
    {
        ArgumentNullException.ThrowIfNull(detail);
        var name = detail.Booking is { } booking ? CaseWords.FirstNameOf(booking.Name) : "";
        return detail.Case.Kind switch
        {
            CaseKind.OtherAddress when detail.Meant.FirstOrDefault() is { } only => new(T($"It is order #{only.Number}: send the mail"), Icon.Check, StepDoes.TakesOrder) { OrderId = only.OrderId },
            CaseKind.Ambiguous or CaseKind.OtherAddress => new(T("Choose the order"), Icon.Bag, StepDoes.GoesToCandidates),
            CaseKind.NoOrder => new(T("Choose the order"), Icon.Search, detail.Meant.Any() ? StepDoes.GoesToCandidates : StepDoes.GoesToSearch),
            CaseKind.OrderVanished when !detail.TakesAnOrder => Writes(detail, name),
            CaseKind.OrderVanished => new(T("Choose another order"), Icon.Search, StepDoes.GoesToSearch),
            CaseKind.AllUnitsBooked or CaseKind.Deadline => Writes(detail, name),
            CaseKind.MissingValue or CaseKind.TemplateError => detail.TemplateId is { } template
                ? Leads(T("Open the template"), Icon.Template, $"templates/{template}")
                : Leads(T("Open the services"), Icon.Gear, "settings/services"),
            CaseKind.MailRefused => detail.Mail is { } mail ? Leads(T("Correct the address"), Icon.Pencil, $"notifications/{mail.Id}?correct=1") : null,
            CaseKind.ShopRefused or CaseKind.GaveUp => new(T("Try again now"), Icon.Refresh, StepDoes.TriesAgain),
            CaseKind.ConnectionLost => Leads(T("Open its settings"), Icon.Plug, SettingsOf(detail.Case.Key)),
            CaseKind.DeliveryNotUnderstood => Leads(T("Look at the delivery"), Icon.Inbox, "settings/deliveries?verdict=NotUnderstood"),
            CaseKind.SelfTest => Leads(T("See what does not work"), Icon.Steps, "setup"),
            CaseKind.SubscriptionTrouble or CaseKind.DeliveriesRefused => Leads(T("See what Calendly tells us"), Icon.Bell, "settings/subscriptions"),
        };
    }

    private static FirstStep Leads(string text, Icon icon, string href) => new(text, icon, StepDoes.Leads) { Href = href };

    private static FirstStep? Writes(CaseDetail detail, string name) => detail.Booking is not { Email: { Length: > 0 } email } booking ? null
        : Leads(T($"Write to {name}"), Icon.Mail, $"mailto:{Uri.EscapeDataString(email.Trim())}?subject={Uri.EscapeDataString(booking.EventName)}");

    private static string SettingsOf(string key) => key switch
    {
        "connection:Calendly" => "settings/calendly",
        "connection:Mail" => "settings/mail",
        _ => "settings/shop",
    };
}

/// <summary>What a first button does.</summary>
internal enum StepDoes
{
    Leads,
    TakesOrder,
    GoesToCandidates,
    GoesToSearch,
    TriesAgain,
}
