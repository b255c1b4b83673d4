using System.Security.Cryptography;
using System.Text;
using CalendlyWoo.Core.Common;
using Microsoft.AspNetCore.WebUtilities;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>WooCommerce's key-granting flow: what it needs, and its address. Pure but for the dice.</summary>
/// <remarks>https://woocommerce.github.io/woocommerce-rest-api-docs/#rest-api-keys; includes/class-wc-auth.php</remarks>
internal static class KeyGrantRules
{
    /// <summary>How long the shop may take to post the keys.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private const int TokenBytes = 32;

    // wp_safe_remote_post talks to no other ports.
    private static readonly int[] Ports = [80, 443, 8080];

    /// <summary>An unguessable token for the path that the keys are posted to.</summary>
    public static string NewToken() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(TokenBytes));

    /// <summary>What of the token is saved.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>The opaque <c>user_id</c> that the shop gives back to the browser and in the post.</summary>
    public static string ReferenceOf(string tokenHash) => "calendlywoo-" + tokenHash[..12];

    /// <summary>Why the shop could not post keys to us, or null. A shop on this computer may be one whose limits were lifted for a trial.</summary>
    public static Failure? WhyNot(Uri site, Uri publicUrl)
    {
        if (EndpointRules.IsLoopback(site.IdnHost) && EndpointRules.IsLoopback(publicUrl.IdnHost))
            return null;
        if (publicUrl.Scheme != Uri.UriSchemeHttps)
            return ShopFailures.GrantNeedsHttps();
        return EndpointRules.IsLoopback(publicUrl.IdnHost) || !Ports.Contains(publicUrl.Port) ? ShopFailures.GrantUnreachable() : null;
    }

    /// <summary>Where the owner's browser goes to approve.</summary>
    public static Uri Authorize(FoundShop shop, Uri publicUrl, string token)
    {
        var home = publicUrl.AbsoluteUri.TrimEnd('/');
        return new Uri(QueryHelpers.AddQueryString(shop.Url + "/wc-auth/v1/authorize", new Dictionary<string, string?>
        {
            ["app_name"] = "CalendlyWoo",
            ["scope"] = "read_write",
            ["user_id"] = ReferenceOf(HashOf(token)),
            ["return_url"] = home + "/settings/shop",
            ["callback_url"] = $"{home}/woocommerce/keys/{token}",
        }));
    }
}
