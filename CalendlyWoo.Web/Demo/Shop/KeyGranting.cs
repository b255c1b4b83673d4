using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>
/// WooCommerce's key-granting flow for whoever is logged in to the shop as its owner, as recorded: <c>/wc-auth/v1/authorize</c> asks,
/// <c>/wc-auth/v1/access_granted/</c> makes a key, posts it to the caller and sends the browser back (includes/class-wc-auth.php).
/// </summary>
internal sealed class KeyGranting(ShopStore store)
{
    private const string Root = "/wc-auth/v1/";
    private static readonly string[] Mandatory = ["app_name", "scope", "user_id", "return_url", "callback_url"];
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = TimeSpan.FromSeconds(60) };
    private long _lastKey;

    /// <summary>The answer, or null where the request is for another part of the shop.</summary>
    public async Task<Reply?> AnswerAsync(HttpRequest request, CancellationToken stopping)
    {
        var path = request.Path.Value!;
        if (!path.StartsWith(store.Options.SitePath + Root, StringComparison.Ordinal)) return null;
        if (Array.Find(Mandatory, name => string.IsNullOrEmpty(request.Query[name])) is { } missing) return Refuse($"Missing parameter {missing}");
        if (request.Query["scope"].ToString() is not ("read" or "write" or "read_write")) return Refuse("Invalid scope " + request.Query["scope"]);
        if (!Uri.TryCreate(request.Query["callback_url"], UriKind.Absolute, out var callback)) return Refuse("The callback_url is not a valid URL");
        if (!store.Options.LiftsCallbackLimits && callback.Scheme != Uri.UriSchemeHttps) return Refuse("The callback_url needs to be over SSL");
        return path[(store.Options.SitePath.Length + Root.Length)..].TrimEnd('/') switch
        {
            "authorize" => KeyGrantingPage.Ask(store, request),
            "access_granted" => await GrantAsync(request, callback, stopping),
            _ => Refuse("Invalid route"),
        };
    }

    private async Task<Reply> GrantAsync(HttpRequest request, Uri callback, CancellationToken stopping)
    {
        var (user, scope) = (request.Query["user_id"].ToString(), request.Query["scope"].ToString());
        var key = ShopKey.Create(scope switch { "read" => ShopPermission.Read, "write" => ShopPermission.Write, _ => ShopPermission.ReadWrite });
        store.AddKey(key);
        if (await PostAsync(callback, key, user, scope, stopping) != StatusCodes.Status200OK)
        {
            store.RemoveKey(key);
            return Refuse("An error occurred in the request and at the time were unable to send the consumer data");
        }

        return Reply.Redirect(302, Back(request, "1"));
    }

    /// <summary>The caller's return address with the outcome, as the shop's own links name it.</summary>
    public static string Back(HttpRequest request, string success) => QueryHelpers.AddQueryString(
        request.Query["return_url"].ToString(), new Dictionary<string, string?> { ["success"] = success, ["user_id"] = request.Query["user_id"].ToString() });

    private async Task<int> PostAsync(Uri callback, ShopKey key, string user, string scope, CancellationToken stopping)
    {
        var body = Reply.JsonBytes(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("key_id", Interlocked.Increment(ref _lastKey));
            json.WriteString("user_id", user);
            json.WriteString("consumer_key", key.ConsumerKey);
            json.WriteString("consumer_secret", key.ConsumerSecret);
            json.WriteString("key_permissions", scope);
            json.WriteEndObject();
        });
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, callback) { Content = new ReadOnlyMemoryContent(body) };
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json;charset=UTF-8");
            request.Headers.TryAddWithoutValidation("User-Agent", $"WordPress/6.9; {store.Site}");
            using var response = await Http.SendAsync(request, stopping);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }

    private static Reply Refuse(string reason) =>
        Reply.Html(401, $"<!DOCTYPE html><html lang=\"en\"><head><title>WooCommerce</title></head><body><h1>Error</h1><p>Error: {System.Net.WebUtility.HtmlEncode(reason)}.</p></body></html>");
}
