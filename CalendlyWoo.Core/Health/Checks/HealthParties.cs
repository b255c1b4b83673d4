using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.WooCommerce;

namespace CalendlyWoo.Core.Health.Checks;

/// <summary>Asks each party for a sign of life.</summary>
public sealed class HealthParties(AddressCheck address, CalendlyClient calendly, WooCommerceClient shop, SmtpTransport mail, ServiceCheck services, SubscriptionCare care)
{
    /// <summary>What is wrong, or null.</summary>
    public async Task<Failure?> FindFaultAsync(CheckKind kind, Uri publicAddress, CancellationToken cancellationToken) => kind switch
    {
        CheckKind.Address => await address.FindFaultAsync(publicAddress, cancellationToken),
        CheckKind.Calendly => (await calendly.GetAccountAsync(cancellationToken)).Failure,
        CheckKind.Shop => (await shop.PingAsync(cancellationToken)).Failure,
        CheckKind.Mail => await mail.ProbeAsync(cancellationToken),
        CheckKind.Services => await services.FindFaultAsync(cancellationToken),
        CheckKind.Subscription => null,
    };

    /// <summary>Looks at our subscription and repairs it; what it saw is written down by itself.</summary>
    public Task LookAfterSubscriptionAsync(CancellationToken cancellationToken) => care.LookNowAsync("product", cancellationToken);

    /// <summary>The connection that a check speaks of, or null.</summary>
    internal static ConnectionName? ConnectionOf(CheckKind kind) => kind switch
    {
        CheckKind.Shop => ConnectionName.Shop,
        CheckKind.Mail => ConnectionName.Mail,
        CheckKind.Calendly => ConnectionName.Calendly,
        CheckKind.Address or CheckKind.Subscription or CheckKind.Services => null,
    };
}
