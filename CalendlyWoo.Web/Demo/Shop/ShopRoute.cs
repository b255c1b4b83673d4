using System.Globalization;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>Where a request goes.</summary>
/// <param name="Kind">For faults and counts.</param>
/// <param name="Path">The route below <c>/wc/v3</c> such as <c>orders</c> or <c>orders/18/notes</c>; null outside of it.</param>
/// <param name="OrderId">The id in an order's route.</param>
internal sealed record ShopRoute(ShopCalls Kind, string? Path, long? OrderId)
{
    private const string Prefix = "/wp-json/wc/v3/";

    public static ShopRoute Of(HttpRequest request, ShopOptions options)
    {
        var path = request.Path.Value ?? "/";
        path = path.StartsWith(options.SitePath, StringComparison.Ordinal) ? path[options.SitePath.Length..] : "/-";
        if (path is "/" or "/index.php" && request.Query["rest_route"].ToString() is { Length: > 0 } plain) path = "/wp-json" + plain;
        if (!path.StartsWith(Prefix, StringComparison.Ordinal)) return new ShopRoute(ShopCalls.Index, null, null);
        path = path[Prefix.Length..].Trim('/');
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var parts = path.Split('/');
        var id = parts is ["orders", var number, ..] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var found) ? found : (long?)null;
        var kind = parts switch
        {
            ["orders"] when reads => request.Query.ContainsKey("search") ? ShopCalls.OrderSearches : ShopCalls.OrderLists,
            ["orders", _] when id is not null => reads ? ShopCalls.OrderReads : ShopCalls.OrderWrites,
            ["orders", _, "notes", ..] when id is not null => reads ? ShopCalls.NoteReads : ShopCalls.NoteWrites,
            _ => reads ? ShopCalls.OtherReads : ShopCalls.OtherWrites,
        };
        return new ShopRoute(kind, path, id);
    }

    /// <summary>
    /// Keys are looked at only where the request's text holds <c>wp-json/wc/</c>, which <c>?rest_route=</c> does not unless a caller smuggles it in
    /// (includes/class-wc-rest-authentication.php, is_request_to_rest_api).
    /// </summary>
    public static bool IsAuthenticated(HttpRequest request) =>
        request.Path.Value!.Contains("wp-json/wc", StringComparison.Ordinal) || Uri.UnescapeDataString(request.QueryString.Value ?? "").Contains("wp-json/wc", StringComparison.Ordinal);
}
