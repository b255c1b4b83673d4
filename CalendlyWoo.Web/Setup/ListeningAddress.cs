using System.Net;
using CalendlyWoo.Core.Health.Address;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CalendlyWoo.Web.Setup;

/// <summary>Where the product listens: what holds as its public address until somebody names one.</summary>
internal static class ListeningAddress
{
    /// <summary>Tells the public address once the product listens.</summary>
    public static void UseListeningAddress(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        if (app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses is { Count: > 0 } addresses)
        {
            app.Services.GetRequiredService<PublicAddress>().Listening = Of(addresses);
        }
    });

    /// <summary>An address under which this computer reaches the product, whatever it listens on.</summary>
    public static Uri Of(ICollection<string> addresses)
    {
        var bound = BindingAddress.Parse(addresses.FirstOrDefault(address => address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) ?? addresses.First());
        var isWildcard = bound.Host is "*" or "+" || (IPAddress.TryParse(bound.Host.Trim('[', ']'), out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)));
        return new UriBuilder(bound.Scheme, isWildcard ? "localhost" : bound.Host, bound.Port).Uri;
    }
}
