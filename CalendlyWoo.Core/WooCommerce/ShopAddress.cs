using System.Diagnostics.CodeAnalysis;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>Where the shop's REST API (wc/v3) is found.</summary>
public sealed record ShopAddress
{
    private const string RestRoot = "/wp-json";

    private ShopAddress(Uri api) => Api = api;

    /// <summary>The API's root with a trailing slash, such as <c>https://shop.example/shop/wp-json/wc/v3/</c>.</summary>
    public Uri Api { get; }

    /// <summary>Reads what a person typed; null if it is no http or https address, or carries user info, a query or a fragment.</summary>
    [SuppressMessage("Design", "CA1054:URI-like parameters should not be strings", Justification = "It is what a person typed.")]
    public static ShopAddress? TryParse(string? text)
    {
        if (!Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var typed)
            || (typed.Scheme != Uri.UriSchemeHttps && typed.Scheme != Uri.UriSchemeHttp)
            || typed.Host.Length == 0 || typed.UserInfo.Length > 0 || typed.Query.Length > 0 || typed.Fragment.Length > 0)
            return null;
        return new ShopAddress(new Uri(typed.GetLeftPart(UriPartial.Authority) + SitePath(typed.AbsolutePath) + RestRoot + "/wc/v3/"));
    }

    private static string SitePath(string path)
    {
        var root = (path.TrimEnd('/') + "/").IndexOf(RestRoot + "/", StringComparison.OrdinalIgnoreCase);
        return (root < 0 ? path : path[..root]).TrimEnd('/');
    }
}
