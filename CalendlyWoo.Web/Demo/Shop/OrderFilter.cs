namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>The filters of <c>GET /orders</c>, read and validated.</summary>
internal sealed class OrderFilter
{
    private readonly ShopStore _store;
    private readonly HashSet<string> _statuses;
    private readonly HashSet<long> _include;
    private readonly HashSet<long> _exclude;
    private readonly int? _customer;
    private readonly int? _product;
    private readonly OrderSearch _search;
    private readonly DateTimeOffset? _after, _before, _modifiedAfter, _modifiedBefore;

    public OrderFilter(ShopStore store, ShopQuery query)
    {
        _store = store;
        _include = query.Ids("include");
        _exclude = query.Ids("exclude");
        _customer = query.Number("customer");
        _product = query.Number("product");
        _search = new OrderSearch(query.Text("search"), store.Options.HighPerformanceOrderStorage);
        _statuses = Statuses(query);
        _after = Date(query, "after");
        _before = Date(query, "before");
        _modifiedAfter = Date(query, "modified_after");
        _modifiedBefore = Date(query, "modified_before");
    }

    public bool Matches(OrderRow order) =>
        _search.Matches(order)
        && (_include.Count == 0 || _include.Contains(order.Id))
        && !_exclude.Contains(order.Id)
        && HasStatus(order.Status)
        && (_customer is null || order.CustomerId == _customer)
        && (_product is null || order.Lines.Any(line => line.ProductId == _product))
        && (_after is null || order.CreatedAt > _after) && (_before is null || order.CreatedAt < _before)
        && (_modifiedAfter is null || order.ModifiedAt > _modifiedAfter) && (_modifiedBefore is null || order.ModifiedAt < _modifiedBefore);

    /// <summary><c>any</c>, the default, takes abandoned checkouts in, and leaves out the trash and what no plug-in registers any more.</summary>
    private bool HasStatus(string status) =>
        _statuses.Contains(status) || ((_statuses.Count == 0 || _statuses.Contains("any")) && _store.Statuses.IsRegistered(status));

    private HashSet<string> Statuses(ShopQuery query)
    {
        var statuses = query.List("status");
        for (var i = 0; i < statuses.Count; i++)
        {
            if (!_store.Statuses.MayBeFiltered(statuses[i]))
                query.Invalid ??= InvalidParameter.NotOneOf("status", _store.Statuses.FilterText(), $"status[{i}]");
        }

        return [.. statuses];
    }

    private DateTimeOffset? Date(ShopQuery query, string name)
    {
        if (query.Text(name) is not { } text) return null;
        var date = ShopTime.Filter(text, query.Flag("dates_are_gmt"), _store.Options.TimeZone);
        if (date is null) query.Invalid ??= InvalidParameter.Date(name);
        return date;
    }
}
