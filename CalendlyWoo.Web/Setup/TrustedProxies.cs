using System.Net;
using CalendlyWoo.Core.Store;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace CalendlyWoo.Web.Setup;

/// <summary>Believes forwarded headers from the addresses and networks of <c>Proxy:Trusted</c> alone; without the setting from nobody.</summary>
internal static class TrustedProxies
{
    private const string Key = "Proxy:Trusted";

    public static void UseTrustedProxies(this WebApplication app)
    {
        var trusted = Read(app.Configuration);
        if (trusted.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in trusted)
        {
            options.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(options);
    }

    /// <summary>The networks of the setting, a single address being the smallest one. Throws <see cref="StartupException"/> for what is neither.</summary>
    internal static IReadOnlyList<IPNetwork> Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Key);
        var texts = section.GetChildren().Select(child => child.Value).Append(section.Value)
            .SelectMany(text => (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return [.. texts.Select(Parse)];
    }

    private static IPNetwork Parse(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
        {
            return network;
        }

        return IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new StartupException($"{Key} names “{text}”, which is neither an address (203.0.113.7) nor a network (203.0.113.0/24).");
    }
}
