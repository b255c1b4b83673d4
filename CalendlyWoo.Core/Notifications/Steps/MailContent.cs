using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Notifications.Models;
using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>Fills the service's template with what is known of the booking.</summary>
internal sealed class MailContent(MailComposer composer, TemplateCache templates, ShopProfileSource shop)
{
    /// <summary>The parts of the mail, or why it cannot be written.</summary>
    public Outcome<ComposedMail> Compose(NotificationRun run, TemplateVersion version)
    {
        var (notification, profile) = (run.Notification, shop.Current);
        var facts = new SessionFacts(run.Booking, run.Offered.Service, profile)
        {
            Order = run.Order,
            FormerStartsAt = notification.FormerStartsAt,
            FormerEndsAt = notification.FormerEndsAt,
        };
        return composer.Compose(
            templates.Get(version.Id, () => version.Source),
            MailModelFactory.Session(notification.Kind.Template(), facts),
            RenderOptions.Default with { Culture = profile.Culture });
    }
}
