using System.Text.Json;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>What the shop says of itself.</summary>
public sealed partial class WooCommerceClient
{
    private const string StatusFields = "_fields=environment,settings";

    /// <summary><c>environment</c> and <c>settings</c> of <c>GET /system_status</c>; slow, because the shop calls the internet for it.</summary>
    internal Task<Outcome<JsonElement>> GetSystemStatusAsync(CancellationToken cancellationToken) => ReadAsync("system_status", StatusFields, cancellationToken);

    /// <summary>
    /// The order statuses as objects with <c>slug</c> and <c>name</c>. <c>GET /orders/statuses</c> came with WooCommerce 9; older shops list the same in a report.
    /// </summary>
    internal async Task<Outcome<JsonElement>> ListStatusesAsync(CancellationToken cancellationToken)
    {
        var statuses = await ReadAsync("orders/statuses", "", cancellationToken);
        return statuses.Failure is null ? statuses : await ReadAsync("reports/orders/totals", "", cancellationToken);
    }

    private async Task<Outcome<JsonElement>> ReadAsync(string path, string query, CancellationToken cancellationToken)
    {
        if (!(await _shop.SendAsync(ShopCall.Get(path, query), cancellationToken)).TryGet(out var answer, out var failure))
            return failure;
        return answer.Json is { } json ? json : ShopFailures.UnexpectedAnswer(answer.Detail);
    }
}
