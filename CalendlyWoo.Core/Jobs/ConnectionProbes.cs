using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Calendly.OAuth;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.WooCommerce;

namespace CalendlyWoo.Core.Jobs;

/// <summary>Tries paused parties again when their probe is due.</summary>
internal sealed class ConnectionProbes(
    ConnectionGate gate, WooCommerceClient shop, SmtpTransport mail, CalendlyClient calendly, CalendlyStanding standing)
{
    public async Task ProbeDueAsync(CancellationToken cancellationToken)
    {
        foreach (var name in await gate.DueProbesAsync(cancellationToken))
        {
            if (await ProbeAsync(name, cancellationToken) is { Category: FailureCategory.Connection } failure)
            {
                await gate.ProbeFailedAsync(name, failure, cancellationToken);
            }
            else
            {
                await gate.ResumeAsync(name, cancellationToken);
            }
        }
    }

    private Task<Failure?> ProbeAsync(ConnectionName name, CancellationToken cancellationToken) => name switch
    {
        ConnectionName.Shop => ProbeShopAsync(cancellationToken),
        ConnectionName.Mail => mail.ProbeAsync(cancellationToken),
        ConnectionName.Calendly => ProbeCalendlyAsync(cancellationToken),
    };

    private async Task<Failure?> ProbeShopAsync(CancellationToken cancellationToken) => (await shop.PingAsync(cancellationToken)).Failure;

    private async Task<Failure?> ProbeCalendlyAsync(CancellationToken cancellationToken)
    {
        if (await standing.GetAsync(cancellationToken) is { } loss)
        {
            return CalendlyFailures.Reconnect(loss.Sentence);
        }

        // Where nothing is connected nothing can be broken.
        return (await calendly.GetAccountAsync(cancellationToken)).Failure is { Code: not CalendlyFailures.NotConnectedCode } failure ? failure : null;
    }
}
