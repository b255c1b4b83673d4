using System.Globalization;
using System.Net;
using System.Text.Json;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>What the shop sells.</summary>
public sealed partial class WooCommerceClient
{
    private const int MostProductPages = 50;

    /// <summary>All products, drafts included, by id; at most the first 5,000. Variations are not listed, their parents are.</summary>
    /// <param name="progress">Told after each page how many were read so far.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <remarks>https://woocommerce.github.io/woocommerce-rest-api-docs/#list-all-products</remarks>
    public async Task<Outcome<IReadOnlyList<ShopProduct>>> ListProductsAsync(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        // Pages shift when a product is added meanwhile, so that one may come twice.
        var found = new Dictionary<long, ShopProduct>();
        for (var page = 1; page <= MostProductPages; page++)
        {
            var query = string.Create(
                CultureInfo.InvariantCulture, $"per_page={OrderQuery.PageSize}&page={page}&orderby=id&order=asc&_fields=id%2Cname%2Csku%2Ctype%2Cstatus");
            if (!(await _shop.SendAsync(ShopCall.Get("products", query, ShopCallKind.List), cancellationToken)).TryGet(out var answer, out var failure))
                return failure;
            if (answer.Json is not { ValueKind: JsonValueKind.Array } json)
                return ShopFailures.UnexpectedAnswer(answer.Detail);
            foreach (var product in json.EnumerateArray().Select(ReadProduct).OfType<ShopProduct>())
                found.TryAdd(product.Id, product);
            progress?.Report(found.Count);
            if (json.GetArrayLength() == 0 || (answer.TotalPages is { } pages ? page >= pages : json.GetArrayLength() < OrderQuery.PageSize))
                break;
        }

        return found.Values.ToArray();
    }

    // WordPress writes names as HTML text: "Cut &amp; Colour".
    private static ShopProduct? ReadProduct(JsonElement json) => JsonRead.Id(json, "id") is { } id && JsonRead.Text(json, "status") is not "trash"
        ? new ShopProduct(
            id,
            WebUtility.HtmlDecode(JsonRead.Text(json, "name") ?? "").Trim(),
            JsonRead.Text(json, "sku") ?? "",
            JsonRead.Text(json, "type") == "variable",
            JsonRead.Text(json, "status") is "publish" or null)
        : null;
}
