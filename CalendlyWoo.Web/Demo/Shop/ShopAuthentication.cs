using System.Security.Cryptography;
using System.Text;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>Who asks: a key, nobody, or somebody who is refused at once.</summary>
internal sealed record ShopCaller(ShopKey? Key, Reply? Refusal = null)
{
    /// <summary>Nobody that WordPress knows: 401; a user without the right: 403, with the same code.</summary>
    public Reply? Refused(string code, string message) => Key is { UserMayManage: true } ? null : ShopErrors.Error(Key is null ? 401 : 403, code, message);
}

/// <summary>WooCommerce's key authentication: the query pair first, then Basic, both over https only.</summary>
internal static class ShopAuthentication
{
    private const string Code = "woocommerce_rest_authentication_error";

    public static ShopCaller Identify(ShopStore store, HttpRequest request, bool headerReachesPhp)
    {
        if (store.Options.RequireHttps && !request.IsHttps) return new ShopCaller(null);
        var (consumerKey, secret) = Pair(request, headerReachesPhp);
        var key = store.Keys.FirstOrDefault(candidate => candidate.ConsumerKey == consumerKey?.Trim());
        if (key is null) return new ShopCaller(null);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key.ConsumerSecret), Encoding.UTF8.GetBytes(secret ?? "")))
        {
            var refusal = ShopErrors.Error(401, Code, "Consumer secret is invalid.");
            return new ShopCaller(null, refusal.With("WWW-Authenticate",
                "Basic realm=\"WooCommerce API. Use a consumer key in the username field and a consumer secret in the password field.\""));
        }

        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (key.Permission == (reads ? ShopPermission.Write : ShopPermission.Read))
            return new ShopCaller(null, ShopErrors.Error(401, Code, $"The API key provided does not have {(reads ? "read" : "write")} permissions."));
        return new ShopCaller(key);
    }

    private static (string? Key, string? Secret) Pair(HttpRequest request, bool headerReachesPhp)
    {
        string? key = request.Query["consumer_key"], secret = request.Query["consumer_secret"];
        if (!string.IsNullOrEmpty(key) && !string.IsNullOrEmpty(secret)) return (key, secret);
        var header = request.Headers.Authorization.ToString();
        if (!headerReachesPhp || !header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)) return default;
        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[6..], bytes, out var length)) return default;
        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return parts.Length == 2 ? (parts[0], parts[1]) : default;
    }
}
