using System.Globalization;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary><c>GET /orders</c>.</summary>
internal static class OrderList
{
    private static readonly string[] Directions = ["asc", "desc"];
    private static readonly string[] Orderings = ["date", "id", "include", "title", "slug", "modified"];

    /// <summary>The answer, or what is wrong with the parameters; unknown parameters are ignored.</summary>
    public static Reply Get(ShopStore store, HttpRequest request, Func<Reply?> refused)
    {
        var query = new ShopQuery(request.Query);
        var (page, size) = (query.Page(), query.PerPage());
        var descending = query.Choice("order", "desc", Directions) == "desc";
        var ordering = query.Choice("orderby", "date", Orderings);
        var offset = query.Number("offset");
        var filter = new OrderFilter(store, query);
        if (query.Invalid is { } invalid) return ShopErrors.Invalid(invalid);
        if (refused() is { } refusal) return refusal;
        var fields = FieldFilter.Of(query.List("_fields"));
        lock (store.Gate)
        {
            var hits = Sorted(store.Orders.Where(filter.Matches), ordering, descending, [.. query.List("include")]);
            var total = hits.Count;
            var rows = hits.Skip(offset ?? (int)Math.Min(int.MaxValue, (page - 1L) * size)).Take(size);
            var reply = Reply.Json(200, json =>
            {
                json.WriteStartArray();
                foreach (var row in rows) OrderJson.Write(json, store, row, fields, withLinks: fields.IsAll);
                json.WriteEndArray();
            });
            return Paging.AddHeaders(reply, store, request, page, (total, size));
        }
    }

    private static List<OrderRow> Sorted(IEnumerable<OrderRow> hits, string ordering, bool descending, List<string> include)
    {
        var sorted = hits.ToList();
        Comparison<OrderRow> ascending = ordering switch
        {
            "date" => (a, b) => Then(a.CreatedAt.CompareTo(b.CreatedAt), a, b),
            "modified" => (a, b) => Then(a.ModifiedAt.CompareTo(b.ModifiedAt), a, b),
            "include" => (a, b) => Place(b, include).CompareTo(Place(a, include)),
            _ => (a, b) => a.Id.CompareTo(b.Id),
        };
        // Orders mostly come in the order of their dates and ids: looking is cheaper than sorting.
        if (sorted.Skip(1).Zip(sorted, (next, row) => ascending(row, next) > 0).Any(wrong => wrong)) sorted.Sort(ascending);
        if (descending) sorted.Reverse();
        return sorted;
    }

    private static int Place(OrderRow row, List<string> include) => include.IndexOf(row.Id.ToString(CultureInfo.InvariantCulture));

    private static int Then(int first, OrderRow a, OrderRow b) => first != 0 ? first : a.Id.CompareTo(b.Id);
}
