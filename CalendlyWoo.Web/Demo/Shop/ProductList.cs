using System.Text.Json;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary><c>GET /products</c> with <c>search</c>, <c>sku</c>, <c>include</c> and paging.</summary>
internal static class ProductList
{
    public static Reply Get(ShopStore store, HttpRequest request, Func<Reply?> refused)
    {
        var query = new ShopQuery(request.Query);
        var (page, size) = (query.Page(), query.PerPage());
        var include = query.Ids("include");
        var skus = query.List("sku");
        var term = query.Text("search")?.Trim() ?? "";
        if (query.Invalid is { } invalid) return ShopErrors.Invalid(invalid);
        if (refused() is { } refusal) return refusal;
        var fields = FieldFilter.Of(query.List("_fields"));
        lock (store.Gate)
        {
            var hits = store.Products.Where(product =>
                (include.Count == 0 || include.Contains(product.Id))
                && (skus.Count == 0 || skus.Contains(product.Sku, StringComparer.OrdinalIgnoreCase))
                && (product.Name.Contains(term, StringComparison.OrdinalIgnoreCase)
                    || product.Sku.Contains(term, StringComparison.OrdinalIgnoreCase))).ToList();
            var reply = Reply.Json(200, json =>
            {
                json.WriteStartArray();
                foreach (var product in hits.Skip((int)Math.Min(int.MaxValue, (page - 1L) * size)).Take(size)) Write(json, store, product, fields);
                json.WriteEndArray();
            });
            return Paging.AddHeaders(reply, store, request, page, (hits.Count, size));
        }
    }

    private static void Write(Utf8JsonWriter json, ShopStore store, ShopProduct product, FieldFilter filter)
    {
        var slug = string.Join('-', product.Name.ToLowerInvariant().Split([' ', '+'], StringSplitOptions.RemoveEmptyEntries));
        var fields = new FieldWriter(json, filter);
        json.WriteStartObject();
        fields.Number("id", product.Id);
        fields.Text("name", product.Name);
        fields.Text("slug", slug);
        fields.Text("permalink", $"{store.Site}/product/{slug}/");
        fields.Text("type", "simple");
        fields.Text("status", "publish");
        fields.Text("sku", product.Sku);
        fields.Text("price", OrderJson.Money(product.Price));
        fields.Text("regular_price", OrderJson.Money(product.Price));
        fields.Text("sale_price", "");
        fields.Flag("purchasable", true);
        fields.Number("total_sales", 0);
        fields.Flag("virtual", product.IsVirtual);
        fields.Flag("downloadable", false);
        fields.Flag("shipping_required", !product.IsVirtual);
        fields.Number("parent_id", 0);
        fields.EmptyLists("categories", "images", "attributes", "variations", "meta_data");
        json.WriteEndObject();
    }
}
