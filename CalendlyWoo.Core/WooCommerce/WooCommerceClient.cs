using System.Globalization;
using System.Text.Json;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Orders;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>
/// The shop's REST API (wc/v3). Every failure comes as a value with a code of its own (<see cref="ShopFailures"/>); exceptions are for
/// cancellation only. Safe to use from many threads and to keep for as long as the process lives.
/// </summary>
/// <remarks>https://woocommerce.github.io/woocommerce-rest-api-docs/#orders</remarks>
public sealed partial class WooCommerceClient
{
    private readonly ShopCaller _shop;
    private readonly ILogger<WooCommerceClient> _logger;

    internal WooCommerceClient(ShopCaller shop, ILogger<WooCommerceClient> logger)
    {
        _shop = shop;
        _logger = logger;
    }

    /// <summary>The order as it is now. One in the trash comes with status <c>trash</c>; one that is gone is <see cref="ShopFailures.OrderGoneCode"/>.</summary>
    public async Task<Outcome<Order>> GetOrderAsync(long id, CancellationToken cancellationToken) =>
        ReadOrder(id, await _shop.SendAsync(ShopCall.Get(Path(id)), cancellationToken));

    /// <summary>All notes of the order, newest first.</summary>
    public async Task<Outcome<IReadOnlyList<OrderNote>>> ListNotesAsync(long orderId, CancellationToken cancellationToken)
    {
        if (!(await _shop.SendAsync(ShopCall.Get(Path(orderId) + "/notes"), cancellationToken)).TryGet(out var answer, out var failure))
            return failure;
        return answer.Json is { ValueKind: JsonValueKind.Array } json
            ? json.EnumerateArray().Select(OrderJson.ReadNote).OfType<OrderNote>().ToArray()
            : ShopFailures.UnexpectedAnswer(answer.Detail);
    }

    /// <summary>
    /// Whether the shop can be worked with: the probe of a paused connection. Reads the id of one order; where a change was refused before,
    /// it also tries one that changes nothing, so that a key which may only read does not look healthy.
    /// </summary>
    /// <returns>True, or the failure that still stands in the way.</returns>
    public async Task<Outcome<bool>> PingAsync(CancellationToken cancellationToken)
    {
        if ((await _shop.SendAsync(ShopProbe.Read, cancellationToken)).Failure is { } unreadable)
            return unreadable;
        if (!_shop.MustProveWriting)
            return true;
        var write = await _shop.SendAsync(ShopProbe.Write, cancellationToken);
        if (!ShopProbe.ProvesWriting(write.Failure))
            return write.Failure!;
        _shop.WritingIsProved();
        return true;
    }

    private static Outcome<Order> ReadOrder(long id, Outcome<ShopAnswer> outcome)
    {
        if (!outcome.TryGet(out var answer, out var failure))
            return failure;
        return answer.Json is { } json && OrderJson.ReadOrder(json) is { } order && order.Id == id ? order : ShopFailures.UnexpectedAnswer(answer.Detail);
    }

    private static string Path(long orderId) => string.Create(CultureInfo.InvariantCulture, $"orders/{orderId}");
}
