using System.Net;

namespace CalendlyWoo.Web.Setup;

/// <summary>An address under which this computer reaches the product, whatever it listens on.</summary>
internal static class ListeningAddress
{
    /// <param name="addresses">As the server or the setting <c>Urls</c> names them; at least one.</param>
    public static Uri Of(IReadOnlyCollection<string> addresses)
    {
        var bound = BindingAddress.Parse(addresses.FirstOrDefault(address => address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) ?? addresses.First());
        var isWildcard = bound.Host is "*" or "+" || (IPAddress.TryParse(bound.Host.Trim('[', ']'), out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)));
        return new UriBuilder(bound.Scheme, isWildcard ? "localhost" : bound.Host, bound.Port).Uri;
    }
}
