using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Notifications.Models;
using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>Fills the service's template with what is known of the booking.</summary>
internal sealed class MailContent(MailComposer composer, TemplateCache templates, ShopProfileSource shop)
{
    /// <summary>The parts of the mail, or why it cannot be written.</summary>
    public Outcome<ComposedMail> Compose(NotificationRun run)
    {
        var version = run.Offered.Templates[TemplateKind.Booked];
        var template = templates.Get(version.Id, () => version.Source);
        var profile = shop.Current;
        var model = MailModelFactory.Booked(new SessionFacts(run.Booking, run.Offered.Service, profile) { Order = run.Order });
        return composer.Compose(template, model, RenderOptions.Default with { Culture = profile.Culture });
    }
}
