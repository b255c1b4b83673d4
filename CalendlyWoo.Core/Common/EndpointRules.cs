using System.Net;

namespace CalendlyWoo.Core.Common;

/// <summary>
/// Which addresses the product may send credentials to in the clear: loopback always, others only where the operator says
/// <c>AllowInsecureEndpoints=true</c>.
/// </summary>
public static class EndpointRules
{
    /// <summary>True for <c>https</c>, and for <c>http</c> where <see cref="AllowsPlainText"/> says so; false for any other scheme.</summary>
    public static bool Allows(Uri endpoint, bool allowInsecureEndpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return endpoint.Scheme == Uri.UriSchemeHttps
            || (endpoint.Scheme == Uri.UriSchemeHttp && AllowsPlainText(endpoint.IdnHost, allowInsecureEndpoints));
    }

    /// <summary>True if this host may be spoken to without TLS.</summary>
    public static bool AllowsPlainText(string host, bool allowInsecureEndpoints) => allowInsecureEndpoints || IsLoopback(host);

    /// <summary>True for <c>localhost</c> and for the addresses of 127.0.0.0/8 and ::1; a name that merely resolves to one is not loopback.</summary>
    public static bool IsLoopback(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }
}
