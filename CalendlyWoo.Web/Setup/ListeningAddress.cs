using System.Net;
using CalendlyWoo.Core.Health.Address;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CalendlyWoo.Web.Setup;

/// <summary>Tells the product, once it listens, where this computer reaches it: the public address for as long as nobody has named another.</summary>
internal sealed class ListeningAddress(IServer server, PublicAddress address) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        address.Listening = Of(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An address under which this computer reaches the product, whatever it listens on; null where it listens on none.</summary>
    internal static Uri? Of(ICollection<string> addresses)
    {
        if ((addresses.FirstOrDefault(address => address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) ?? addresses.FirstOrDefault()) is not { } first)
        {
            return null;
        }

        var bound = BindingAddress.Parse(first);
        var isWildcard = bound.Host is "*" or "+" || (IPAddress.TryParse(bound.Host.Trim('[', ']'), out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)));
        return new UriBuilder(bound.Scheme, isWildcard ? "localhost" : bound.Host, bound.Port).Uri;
    }
}
