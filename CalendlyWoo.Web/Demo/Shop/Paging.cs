using System.Globalization;
using System.Text;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>The paging headers of lists. The links repeat the whole query, keys that were sent in it included.</summary>
internal static class Paging
{
    public static Reply AddHeaders(Reply reply, ShopStore store, HttpRequest request, int page, (int Total, int Size) count)
    {
        var pages = (count.Total + count.Size - 1) / count.Size;
        // Past the end WooCommerce forgets how much there is.
        var total = page > Math.Max(1, pages) ? 0 : count.Total;
        if (total == 0) pages = 0;
        var links = new List<string>();
        if (page > 1) links.Add(Link(store, request, Math.Min(page - 1, pages), "prev"));
        if (page < pages) links.Add(Link(store, request, page + 1, "next"));
        reply.With("X-WP-Total", total.ToString(CultureInfo.InvariantCulture)).With("X-WP-TotalPages", pages.ToString(CultureInfo.InvariantCulture));
        return links.Count == 0 ? reply : reply.With("Link", string.Join(", ", links));
    }

    private static string Link(ShopStore store, HttpRequest request, int page, string relation)
    {
        var query = new StringBuilder();
        foreach (var (name, values) in request.Query.Where(pair => pair.Key != "page"))
            foreach (var value in values) query.Append('&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value ?? ""));
        var path = request.Path.Value![store.Options.SitePath.Length..];
        return string.Create(CultureInfo.InvariantCulture, $"<{store.Site}{path}?page={page}{query}&dp=2&context=view>; rel=\"{relation}\"");
    }
}
