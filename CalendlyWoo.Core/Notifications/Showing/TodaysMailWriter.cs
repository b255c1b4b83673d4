using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Notifications.Composition;
using CalendlyWoo.Core.Notifications.Resending;
using CalendlyWoo.Core.Notifications.Steps;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.WooCommerce;

namespace CalendlyWoo.Core.Notifications.Showing;

/// <summary>Writes what a mail would say if it were written now: the active template, and booking and order as they are. Nothing is sent or kept.</summary>
public sealed class TodaysMailWriter(ResendReader reader, ServiceCatalog catalog, TemplateFileStore files, WooCommerceClient shop, MailContent content)
{
    /// <summary>The mail, or why it could not be written today. <see cref="ResendFailures.Refused"/> where such mails are switched off or the mail is gone.</summary>
    public async Task<Outcome<TodaysMail>> WriteAsync(Guid notificationId, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(notificationId, null, cancellationToken) is not { Booking.ErasedAt: null } facts)
        {
            return ResendFailures.Of(T("This mail is not kept any more."));
        }

        var kind = facts.Notification.Kind.Template();
        var offered = (await catalog.GetAsync(cancellationToken)).FirstOrDefault(service => service.Service.Id == facts.Booking.ServiceId);
        if (offered?.Templates.GetValueOrDefault(kind) is not { } version || facts.Template is not { } template)
        {
            return ResendFailures.Of(T("Mails of this kind are switched off, so that nothing would be written today."));
        }

        Orders.Order? order = null;
        Failure? unread = null;
        if (facts.Notification.OrderId is { } orderId)
        {
            (await shop.GetOrderAsync(orderId, cancellationToken)).TryGet(out order, out unread);
        }

        var own = await files.GetAsync(version.Source.Files, cancellationToken);
        return content.Compose(facts.Notification, facts.Booking, offered, order, version, own).TryGet(out var mail, out var failure)
            ? new TodaysMail(PreviewMail.Of(kind, version.Source, mail), template, unread?.Message)
            : failure;
    }
}

/// <summary>A mail as it would be written now.</summary>
/// <param name="Mail">What it would say.</param>
/// <param name="Template">With which version.</param>
/// <param name="WithoutOrder">Why the order could not be read, so that it says less; or null.</param>
public sealed record TodaysMail(PreviewMail Mail, TemplateOfMail Template, string? WithoutOrder);
