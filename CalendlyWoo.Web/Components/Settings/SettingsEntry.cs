using CalendlyWoo.Web.Components.Shell;

namespace CalendlyWoo.Web.Components.Settings;

/// <summary>A page of the settings.</summary>
/// <param name="Path">Without a leading slash.</param>
/// <param name="Group">The heading that it stands under.</param>
/// <param name="Text">What it is called.</param>
/// <param name="Purpose">What it is for, in one sentence.</param>
/// <param name="Icon">Its icon.</param>
public sealed record SettingsEntry(string Path, string Group, string Text, string Purpose, Icon Icon)
{
    /// <summary>All of them in their order, in the reader's language; also the ones whose page is not there.</summary>
    public static IReadOnlyList<SettingsEntry> All =>
    [
        new("setup", T("Connections"), T("Health"), T("Whether everything on the way from booking to mail works; the set-up, step by step."), Icon.Steps),
        new("settings/calendly", T("Connections"), T("Calendly"), T("The account whose bookings are looked after."), Icon.Calendar),
        new("settings/shop", T("Connections"), T("Shop"), T("The WooCommerce shop where customers pay."), Icon.Shop),
        new("settings/mail", T("Connections"), T("Mail"), T("The mail server, and who the mails come from."), Icon.Mail),
        new("settings/services", T("What you sell"), T("Services"), T("Which products and which event types belong together."), Icon.Bag),
        new("settings/subscriptions", T("What Calendly tells us"), T("Subscriptions"), T("How Calendly tells us about bookings, and what was missed."), Icon.Bell),
        new("settings/deliveries", T("What Calendly tells us"), T("Deliveries"), T("Every message from Calendly, and what became of it."), Icon.Inbox),
        new("settings/alerts", T("Who works here"), T("Alerts"), T("What you are told outside this dashboard, how, and when."), Icon.Flag),
        new("settings/data", T("What is kept"), T("Data"), T("How long things are kept; a customer's data to hand out or to erase."), Icon.Shield),
        new("settings/people", T("Who works here"), T("People"), T("Who may sign in, and what each may do."), Icon.People),
    ];
}
