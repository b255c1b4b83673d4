using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Notifications.Composition;
using CalendlyWoo.Core.Notifications.Models;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>Fills the service's template with what is known of the booking.</summary>
internal sealed class MailContent(MailAssembler assembler, TemplateCache templates, ShopProfileSource shop)
{
    /// <summary>The parts of the mail, or why it cannot be written.</summary>
    public Outcome<FinishedMail> Compose(NotificationRun run, TemplateVersion version, MailFiles files)
    {
        var (notification, profile) = (run.Notification, shop.Current);
        var facts = new SessionFacts(run.Booking, run.Offered.Service, profile)
        {
            Order = run.Order,
            FormerStartsAt = notification.FormerStartsAt,
            FormerEndsAt = notification.FormerEndsAt,
        };
        var model = MailModelFactory.Session(notification.Kind.Template(), facts);
        var composed = assembler.Assemble(
            templates.Get(version.Id, () => version.Source),
            run.Booking.IsTest ? WithSampleOrder(model) : model,
            profile.ToRenderOptions(run.Offered.Snippets),
            files,
            SessionRevision.Of(run.Booking));
        return run.Booking.IsTest && composed.TryGet(out var mail, out _) ? mail.AsTest() : composed;
    }

    /// <summary>A test belongs to no order; what the template says of one is made up.</summary>
    private static SessionModel WithSampleOrder(SessionModel model) => model with { Order = BookedModel.Sample.Order };
}
