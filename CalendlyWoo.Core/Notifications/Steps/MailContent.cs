using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Notifications.Composition;
using CalendlyWoo.Core.Notifications.Models;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>Fills the service's template with what is known of the booking.</summary>
public sealed class MailContent(MailAssembler assembler, TemplateCache templates, ShopProfileSource shop)
{
    /// <summary>The parts of the mail, or why it cannot be written.</summary>
    internal Outcome<FinishedMail> Compose(NotificationRun run, TemplateVersion version, MailFiles files) =>
        Compose(run.Notification, run.Booking, run.Offered, run.Order, version, files);

    /// <summary>The same without a run: what would be written now.</summary>
    public Outcome<FinishedMail> Compose(Notification notification, Booking booking, OfferedService offered, Order? order, TemplateVersion version, MailFiles files)
    {
        var profile = shop.Current;
        var facts = new SessionFacts(booking, offered.Service, profile)
        {
            Order = order,
            FormerStartsAt = notification.FormerStartsAt,
            FormerEndsAt = notification.FormerEndsAt,
        };
        var model = MailModelFactory.Session(notification.Kind.Template(), facts);
        var composed = assembler.Assemble(
            templates.Get(version.Id, () => version.Source),
            booking.IsTest ? WithSampleOrder(model) : model,
            profile.ToRenderOptions(offered.Snippets),
            files,
            SessionRevision.Of(booking));
        return booking.IsTest && composed.TryGet(out var mail, out _) ? mail.AsTest() : composed;
    }

    /// <summary>A test belongs to no order; what the template says of one is made up.</summary>
    private static SessionModel WithSampleOrder(SessionModel model) => model with { Order = BookedModel.Sample.Order };
}
