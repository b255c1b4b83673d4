using System.Net;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>What anybody may see: the home page, the index of the REST API, the order statuses.</summary>
internal static class SitePages
{
    private static readonly string[] Namespaces = ["oembed/1.0", "wc/v3", "wc/v1", "wc-admin", "wc-analytics", "wc/store", "wc/store/v1", "wc/v2", "wp/v2"];

    public static Reply Get(ShopStore store, HttpRequest request, bool hasWooCommerce)
    {
        var path = request.Path.Value!;
        if (!path.StartsWith(store.Options.SitePath, StringComparison.Ordinal)) return Reply.Html(404, "<html><body>404 Not Found</body></html>");
        path = path[store.Options.SitePath.Length..];
        if (path is "/wp-json" or "/wp-json/") return Index(store, hasWooCommerce, FieldFilter.Of(new ShopQuery(request.Query).List("_fields")));
        if (path.StartsWith("/wp-json/", StringComparison.Ordinal)) return ShopErrors.NoRoute();
        if (path == "/wp-admin" || path.StartsWith("/wp-admin/", StringComparison.Ordinal)) return Reply.Redirect(302, store.Site + "/wp-login.php?reauth=1");
        var name = WebUtility.HtmlEncode(store.Options.Name);
        var page = $"<!DOCTYPE html><html lang=\"en\"><head><title>{name}</title></head><body><h1>{name}</h1></body></html>";

        // WordPress' own pages do not name the REST root.
        if (path == "/wp-login.php") return Reply.Html(200, page);
        var isThere = path is "" or "/" || path.StartsWith("/product/", StringComparison.Ordinal);
        return Reply.Html(isThere ? 200 : 404, page)
            .With("Link", $"<{store.Site}/wp-json/>; rel=\"https://api.w.org/\"");
    }

    public static Reply Statuses(ShopStore store) => Reply.Json(200, json =>
    {
        json.WriteStartArray();
        foreach (var (slug, name) in store.Statuses.All)
        {
            json.WriteStartObject();
            json.WriteString("slug", slug);
            json.WriteString("name", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static Reply Index(ShopStore store, bool hasWooCommerce, FieldFilter filter) => Reply.Json(200, json =>
    {
        var fields = new FieldWriter(json, filter);
        json.WriteStartObject();
        fields.Text("name", store.Options.Name);
        fields.Text("description", "");
        fields.Text("url", store.Site);
        fields.Text("home", store.Site);
        fields.Number("gmt_offset", (decimal)store.Options.TimeZone.GetUtcOffset(store.Now()).TotalHours);
        fields.Text("timezone_string", store.Options.TimeZone.Id);
        if (fields.BeginList("namespaces"))
        {
            foreach (var name in Namespaces.Where(name => hasWooCommerce || !name.StartsWith("wc", StringComparison.Ordinal))) json.WriteStringValue(name);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }).With("Link", $"<{store.Site}/wp-json/>; rel=\"https://api.w.org/\"");
}
