using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>Reads whatever address of the shop the owner pastes: home page, product page, wp-admin, with or without the scheme. Pure.</summary>
internal static class TypedAddress
{
    private const int Longest = 2000;

    /// <summary>
    /// Where to look first. Without a scheme, or with plain http to a host that may not be spoken to so, it is https; a fragment is dropped.
    /// </summary>
    public static Outcome<Uri> Read(string? text, bool allowInsecure)
    {
        var typed = (text ?? "").Trim().Trim('"', '\'', '<', '>').Trim();
        if (typed.Length is 0 or > Longest || typed.Any(char.IsWhiteSpace))
            return ShopFailures.BadAddress(null);
        if (!typed.Contains("://", StringComparison.Ordinal))
            typed = (EndpointRules.IsLoopback(HostOf(typed)) ? "http://" : "https://") + typed;
        if (!Uri.TryCreate(typed, UriKind.Absolute, out var uri) || !IsWeb(uri) || uri.Host.Length == 0)
            return ShopFailures.BadAddress(null);
        if (uri.UserInfo.Length > 0)
            return ShopFailures.AddressWithPassword();
        if (!allowInsecure && uri.HostNameType == UriHostNameType.Dns && !uri.IdnHost.Contains('.', StringComparison.Ordinal) && !EndpointRules.IsLoopback(uri.IdnHost))
            return ShopFailures.BadAddress(null);
        return Encrypted(new UriBuilder(uri) { Fragment = "" }.Uri, allowInsecure);
    }

    private static Outcome<Uri> Encrypted(Uri uri, bool allowInsecure)
    {
        if (EndpointRules.Allows(uri, allowInsecure))
            return uri;
        return uri.IsDefaultPort ? new UriBuilder(uri) { Scheme = Uri.UriSchemeHttps, Port = -1 }.Uri : ShopFailures.NotEncrypted(null);
    }

    private static bool IsWeb(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp;

    private static string HostOf(string typed)
    {
        var authority = typed.Split('/', '?', '#')[0];
        return authority.StartsWith('[') ? authority.Split(']')[0] + "]" : authority.Split(':')[0];
    }
}
