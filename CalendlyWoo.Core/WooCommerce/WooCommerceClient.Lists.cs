using System.Text.Json;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Orders;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>Lists and searches.</summary>
public sealed partial class WooCommerceClient
{
    private const int MostPages = 10;

    /// <summary>
    /// The orders whose billing e-mail is exactly this one (trimmed, ordinal-ignore-case), newest first. The shop's own search finds parts
    /// of addresses, so that its hits are compared here; and it misses some addresses (with <c>_</c>, for one), so that an empty list is no
    /// proof: <see cref="ListRecentPaidOrdersAsync"/> is the fallback.
    /// </summary>
    /// <param name="email">An empty or blank one finds nothing and calls nobody.</param>
    /// <param name="statuses">Slugs without <c>wc-</c>; none finds nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<Outcome<IReadOnlyList<Order>>> SearchOrdersAsync(
        string email, IReadOnlyCollection<string> statuses, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(email);
        ArgumentNullException.ThrowIfNull(statuses);
        var wanted = email.Trim();
        if (wanted.Length == 0 || statuses.Count == 0)
            return Array.Empty<Order>();
        return await ListAllAsync(
            OrderQuery.Search(wanted, statuses), order => order.Billing.Email.Trim().Equals(wanted, StringComparison.OrdinalIgnoreCase), cancellationToken);
    }

    /// <summary>The orders in these statuses that were created at or after <paramref name="since"/> (UTC), newest first, at most the newest 1,000.</summary>
    public async Task<Outcome<IReadOnlyList<Order>>> ListRecentPaidOrdersAsync(
        DateTimeOffset since, IReadOnlyCollection<string> statuses, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(statuses);
        if (statuses.Count == 0)
            return Array.Empty<Order>();
        return await ListAllAsync(OrderQuery.CreatedSince(since, statuses), order => order.CreatedAt >= since, cancellationToken);
    }

    /// <summary>
    /// One page of the orders modified at or after <paramref name="after"/> (UTC), by id, in every status but drafts and trash. With legacy
    /// order storage a change of meta data alone does not count as a modification. A shop too old for the filter lists all its orders, page by
    /// page; then <see cref="OrderPage.FilterHonoured"/> is false and the page holds those whose own date fits.
    /// </summary>
    /// <param name="after">UTC.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<Outcome<OrderPage>> ListOrdersModifiedAfterAsync(DateTimeOffset after, int page, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        if (!(await ListPageAsync(OrderQuery.ModifiedSince(after), page, cancellationToken)).TryGet(out var found, out var failure))
            return failure;
        var fitting = found.Orders.Where(order => order.ModifiedAt is null || order.ModifiedAt >= after).ToArray();
        var isHonoured = found.Orders.All(order => order.ModifiedAt is null || order.ModifiedAt >= after - TimeSpan.FromSeconds(1));
        return new OrderPage([.. fitting.Where(order => order.Status is not ("checkout-draft" or "auto-draft"))], found.HasMore, isHonoured);
    }

    private async Task<Outcome<IReadOnlyList<Order>>> ListAllAsync(string query, Func<Order, bool> belongs, CancellationToken cancellationToken)
    {
        // Pages shift when an order arrives meanwhile, so that one may come twice.
        var found = new Dictionary<long, Order>();
        for (var page = 1; page <= MostPages; page++)
        {
            if (!(await ListPageAsync(query, page, cancellationToken)).TryGet(out var next, out var failure))
                return failure;
            foreach (var order in next.Orders.Where(belongs))
                found.TryAdd(order.Id, order);
            if (!next.HasMore)
                return found.Values.ToArray();
        }

        LogCutShort(MostPages);
        return found.Values.ToArray();
    }

    private async Task<Outcome<ListPage>> ListPageAsync(string query, int page, CancellationToken cancellationToken)
    {
        var call = ShopCall.Get("orders", OrderQuery.Page(query, page), ShopCallKind.List);
        if (!(await _shop.SendAsync(call, cancellationToken)).TryGet(out var answer, out var failure))
            return failure;
        if (answer.Json is not { ValueKind: JsonValueKind.Array } json)
            return ShopFailures.UnexpectedAnswer(answer.Detail);
        var items = json.GetArrayLength();
        var orders = json.EnumerateArray().Select(OrderJson.ReadOrder).OfType<Order>().ToArray();
        if (orders.Length < items)
            LogUnreadable(items - orders.Length);
        return new ListPage(orders, items > 0 && (answer.TotalPages is { } pages ? page < pages : items >= OrderQuery.PageSize));
    }

    [LoggerMessage(3101, LogLevel.Warning, "The shop listed more than {Pages} pages; older orders were not looked at")]
    private partial void LogCutShort(int pages);

    [LoggerMessage(3102, LogLevel.Warning, "{Count} entries of the shop's list are no orders and were skipped")]
    private partial void LogUnreadable(int count);

    private sealed record ListPage(IReadOnlyList<Order> Orders, bool HasMore);
}
