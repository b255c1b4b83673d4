using System.Net.Sockets;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Web.Demo.Calendly;
using CalendlyWoo.Web.Demo.Mailbox;
using CalendlyWoo.Web.Demo.Shop;

namespace CalendlyWoo.Web.Demo;

/// <summary>The outside world of the demo: Calendly, a shop and a mailbox, each on a loopback port of its own, each spoken to over HTTP or SMTP only.</summary>
public sealed class DemoWorld : IAsyncDisposable
{
    private DemoWorld(SimulatedShop shop, SimulatedCalendly calendly, MailboxServer mailbox) => (Shop, Calendly, Mailbox) = (shop, calendly, mailbox);

    /// <summary>What some people type for gmail.com; nobody takes mail for it here.</summary>
    internal const string Mistyped = "gmial.com";

    public SimulatedShop Shop { get; }

    public SimulatedCalendly Calendly { get; }

    public MailboxServer Mailbox { get; }

    /// <summary>What is wrong with the shop; set through <see cref="DemoFaults"/>.</summary>
    internal DemoShopFault ShopFault { get; set; }

    /// <summary>Starts all three.</summary>
    /// <exception cref="StartupException">No loopback port could be had.</exception>
    public static async Task<DemoWorld> StartAsync()
    {
        try
        {
            return new DemoWorld(
                await SimulatedShop.StartAsync(), await SimulatedCalendly.StartAsync(new CalendlyOptions { ShowsConsentPage = true }),
                MailboxServer.Start(new MailboxOptions { UnknownDomains = [Mistyped] }));
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            throw new StartupException("The demo's shop, Calendly and mailbox could not listen on 127.0.0.1. Check that programs may open local ports here.", exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Calendly.DisposeAsync();
        await Shop.DisposeAsync();
        await Mailbox.DisposeAsync();
    }
}
