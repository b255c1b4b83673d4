namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>What anybody may see: the home page, the index of the REST API, the order statuses.</summary>
internal static class SitePages
{
    private static readonly string[] Namespaces = ["oembed/1.0", "wc/v3", "wc/v1", "wc-admin", "wc-analytics", "wc/store", "wc/store/v1", "wc/v2", "wp/v2"];

    public static Reply Get(ShopStore store, HttpRequest request)
    {
        var path = request.Path.Value!;
        if (!path.StartsWith(store.Options.SitePath, StringComparison.Ordinal)) return Reply.Html(404, "<html><body>404 Not Found</body></html>");
        path = path[store.Options.SitePath.Length..];
        if (path is "/wp-json" or "/wp-json/") return Index(store, FieldFilter.Of(new ShopQuery(request.Query).List("_fields")));
        if (path.StartsWith("/wp-json/", StringComparison.Ordinal)) return ShopErrors.NoRoute();
        var page = $"<!DOCTYPE html><html lang=\"en\"><head><title>{store.Options.Name}</title></head><body></body></html>";
        return Reply.Html(path is "" or "/" ? 200 : 404, page)
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

    private static Reply Index(ShopStore store, FieldFilter filter) => Reply.Json(200, json =>
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
            foreach (var name in Namespaces) json.WriteStringValue(name);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }).With("Link", $"<{store.Site}/wp-json/>; rel=\"https://api.w.org/\"");
}
