using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Orders.Index;
using CalendlyWoo.Core.WooCommerce;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>Where orders of a customer may be found; every one comes fresh from the shop, and what was read on the way goes into the index.</summary>
internal sealed class OrderSources(WooCommerceClient shop, OrderIndexSearch index, OrderIndexInbox inbox, IOptionsMonitor<MatchingOptions> options)
{
    /// <summary>Of the index's rows: each costs a call.</summary>
    private const int MostRead = 5;

    /// <summary>Orders in these statuses are looked at beside the paid ones, so that the reasons can name them.</summary>
    private static readonly string[] TellingStatuses = ["pending", "on-hold", "cancelled", "refunded", "failed"];

    /// <summary>The orders of exactly this address: by the shop's search, else by the index, else among those paid lately.</summary>
    public async Task<Outcome<IReadOnlyList<Order>>> ByAddressAsync(string email, DateTimeOffset bookedAt, MatchRules rules, CancellationToken cancellationToken)
    {
        var found = await shop.SearchOrdersAsync(email, [.. rules.PaidStatuses.Union(TellingStatuses)], cancellationToken);
        if (!found.TryGet(out var orders, out _) || orders.Count > 0)
        {
            return Noted(found);
        }

        // The shop's search has missed addresses (woocommerce#41425).
        var known = await ReadAsync([.. (await index.ByAddressAsync(email, MostRead, cancellationToken)).Select(row => row.OrderId)], cancellationToken);
        if (!known.TryGet(out orders, out _) || orders.Any(order => EmailKey.Same(order.Billing.Email, email)))
        {
            return known;
        }

        var recent = await RecentAsync(bookedAt, rules, cancellationToken);
        return recent.TryGet(out var latest, out var failure) ? latest.Where(order => EmailKey.Same(order.Billing.Email, email)).ToList() : failure;
    }

    /// <summary>Orders that may be meant: those paid lately, and those which the index knows by the customer's name. What cannot be read now is left out.</summary>
    public async Task<IReadOnlyList<Order>> WeakerAsync(InviteeName name, DateTimeOffset bookedAt, MatchRules rules, CancellationToken cancellationToken)
    {
        var recent = (await RecentAsync(bookedAt, rules, cancellationToken)).TryGet(out var latest, out _) ? latest : [];
        var have = recent.Select(order => order.Id).ToHashSet();
        var rows = await index.ByNameAsync(name, rules.PaidStatuses, MostRead, cancellationToken);
        var read = await ReadAsync([.. rows.Select(row => row.OrderId).Where(id => !have.Contains(id))], cancellationToken);
        return read.TryGet(out var named, out _) ? [.. recent, .. named] : recent;
    }

    /// <summary>Writes what was read into the index now: a person is about to look at it.</summary>
    public Task KeepAsync(CancellationToken cancellationToken) => inbox.FlushAsync(cancellationToken);

    /// <summary>One order, whatever its address.</summary>
    public async Task<Outcome<Order>> ByIdAsync(long id, CancellationToken cancellationToken)
    {
        var read = await shop.GetOrderAsync(id, cancellationToken);
        if (read.TryGet(out var order, out var failure))
        {
            inbox.Seen(order);
        }
        else if (failure.Code == ShopFailures.OrderGoneCode)
        {
            inbox.Gone(id);
        }

        return read;
    }

    private async Task<Outcome<IReadOnlyList<Order>>> RecentAsync(DateTimeOffset bookedAt, MatchRules rules, CancellationToken cancellationToken) =>
        Noted(await shop.ListRecentPaidOrdersAsync(bookedAt - options.CurrentValue.RecentOrders, [.. rules.PaidStatuses], cancellationToken));

    private async Task<Outcome<IReadOnlyList<Order>>> ReadAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var orders = new List<Order>();
        foreach (var id in ids)
        {
            var read = await ByIdAsync(id, cancellationToken);
            if (read.TryGet(out var order, out var failure))
            {
                orders.Add(order);
            }
            else if (failure.Code != ShopFailures.OrderGoneCode)
            {
                return failure;
            }
        }

        return orders;
    }

    private Outcome<IReadOnlyList<Order>> Noted(Outcome<IReadOnlyList<Order>> read)
    {
        if (read.TryGet(out var orders, out _))
        {
            foreach (var order in orders)
            {
                inbox.Seen(order);
            }
        }

        return read;
    }
}
