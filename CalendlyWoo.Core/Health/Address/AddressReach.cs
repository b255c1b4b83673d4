using System.Net;
using System.Net.Sockets;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Health.Address;

/// <summary>From where an address can be reached, as far as it tells itself.</summary>
public enum AddressReach
{
    /// <summary>From everywhere, as far as one can see.</summary>
    Everywhere,

    /// <summary>From this computer only.</summary>
    ThisComputer,

    /// <summary>From the same network only: RFC 1918, RFC 4193, and names that no public server knows (RFC 6762, RFC 8375).</summary>
    OwnNetwork,
}

/// <summary>Reads the reach off an address. Pure.</summary>
public static class AddressReaches
{
    private static readonly IPNetwork[] Private =
    [
        IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("fc00::/7"), IPNetwork.Parse("fe80::/10"),
    ];

    private static readonly string[] PrivateNames = [".local", ".lan", ".internal", ".home.arpa", ".localdomain"];

    public static AddressReach Of(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var host = address.IdnHost;
        if (EndpointRules.IsLoopback(host) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
        {
            return AddressReach.ThisComputer;
        }

        var isPrivate = IPAddress.TryParse(host.Trim('[', ']'), out var ip)
            ? Array.Exists(Private, network => network.BaseAddress.AddressFamily == Family(ip) && network.Contains(Plain(ip)))
            : !host.Contains('.', StringComparison.Ordinal) || Array.Exists(PrivateNames, name => host.EndsWith(name, StringComparison.OrdinalIgnoreCase));
        return isPrivate ? AddressReach.OwnNetwork : AddressReach.Everywhere;
    }

    private static IPAddress Plain(IPAddress ip) => ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4() : ip;

    private static AddressFamily Family(IPAddress ip) => Plain(ip).AddressFamily;
}
