using CalendlyWoo.Core.Care;
using CalendlyWoo.Core.Care.Alerts;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.Components.Words;

namespace CalendlyWoo.Web.Components.Settings.Alerts;

/// <summary>Alerts in the owner's words.</summary>
public static class AlertWords
{
    /// <summary>In the order in which they are offered: what stops the business first.</summary>
    public static IReadOnlyList<AlertKind> Kinds { get; } =
    [
        AlertKind.ConnectionLost, AlertKind.SubscriptionTrouble, AlertKind.SubscriptionHealed, AlertKind.DeliveriesRefused, AlertKind.Silence, AlertKind.MailRefused,
        AlertKind.MailsOverdue, AlertKind.MailsPaused, AlertKind.CasesWait,
    ];

    /// <summary>What the kind is.</summary>
    public static string Of(AlertKind kind) => kind switch
    {
        AlertKind.ConnectionLost => T("Calendly or the shop cannot be reached"),
        AlertKind.SubscriptionTrouble => T("Calendly stops telling us about bookings"),
        AlertKind.SubscriptionHealed => T("Bookings that Calendly had not told us of were fetched"),
        AlertKind.DeliveriesRefused => T("Messages of Calendly are refused"),
        AlertKind.Silence => T("Nothing has arrived for unusually long"),
        AlertKind.MailRefused => T("The mail server takes no mails"),
        AlertKind.MailsOverdue => T("Mails are due and have not left"),
        AlertKind.MailsPaused => T("All mails have been paused for hours"),
        AlertKind.CasesWait => T("A matter has waited for you for long"),
    };

    /// <summary>Whether it is over, as a chip.</summary>
    public static Status StatusOf(Alert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return alert switch
        {
            { Kind: AlertKind.SubscriptionHealed } => new Status(T("For your information"), Icon.Note, Tone.Quiet),
            { OpenKey: null } => new Status(T("Over"), Icon.Check, Tone.Good),
            _ => new Status(T("Still so"), Icon.Alert, Tone.Bad),
        };
    }

    /// <summary>How a test ended.</summary>
    public static string Tested(AlertWay way, Failure? failure) => (way, failure) switch
    {
        (AlertWay.Mail, null) => T("The mail server took the test."),
        (AlertWay.Mail, _) => T("The test did not leave by mail."),
        (AlertWay.Webhook, null) => T("The webhook took the test."),
        _ => T("The webhook did not take the test."),
    };

    /// <summary>What the way is called at the beginning of a sentence.</summary>
    public static string NameOf(AlertWay way) => way == AlertWay.Mail ? T("By mail") : T("By webhook");
}
