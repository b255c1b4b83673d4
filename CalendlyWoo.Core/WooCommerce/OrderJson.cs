using System.Text.Json;
using CalendlyWoo.Core.Orders;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>
/// Reads the order and note objects of wc/v3, the same in lists, single answers and webhooks. Tolerant: what is missing or of another type
/// becomes empty; only an order without an id is none.
/// </summary>
/// <remarks>https://woocommerce.github.io/woocommerce-rest-api-docs/#order-properties</remarks>
public static class OrderJson
{
    /// <summary>The fields that <see cref="ReadOrder"/> reads. WordPress drops a list whose sub-fields are named, so lists are asked for whole.</summary>
    public const string Fields =
        "id,number,order_key,status,currency,total,date_created_gmt,date_modified_gmt,date_paid_gmt,billing,line_items,shipping_lines,meta_data,payment_url";

    /// <summary>The order, or null where the element is none (a REST error object, for one).</summary>
    public static Order? ReadOrder(JsonElement json)
    {
        if (JsonRead.Id(json, "id") is not { } id || id <= 0 || JsonRead.Text(json, "status") is not { } status)
            return null;
        return new Order
        {
            Id = id,
            Number = JsonRead.Text(json, "number") ?? JsonRead.Text(json, "id") ?? "",
            OrderKey = JsonRead.Text(json, "order_key") ?? "",
            Status = status,
            Currency = JsonRead.Text(json, "currency") ?? "",
            Total = JsonRead.Text(json, "total") ?? "",
            CreatedAt = JsonRead.Utc(json, "date_created_gmt") ?? DateTimeOffset.UnixEpoch,
            ModifiedAt = JsonRead.Utc(json, "date_modified_gmt"),
            PaidAt = JsonRead.Utc(json, "date_paid_gmt"),
            Billing = ReadBilling(JsonRead.Member(json, "billing")),
            Lines = [.. JsonRead.Items(JsonRead.Member(json, "line_items")).Select(ReadLine)],
            Meta = [.. JsonRead.Items(JsonRead.Member(json, "meta_data")).Select(ReadMeta).OfType<OrderMeta>()],
            HasShipping = JsonRead.Items(JsonRead.Member(json, "shipping_lines")).Any(),
            PaymentUrl = Uri.TryCreate(JsonRead.Text(json, "payment_url"), UriKind.Absolute, out var url) ? url : null,
        };
    }

    /// <summary>The note, or null where the element is none.</summary>
    public static OrderNote? ReadNote(JsonElement json) =>
        JsonRead.Id(json, "id") is { } id
            ? new OrderNote(
                id, JsonRead.Text(json, "note") ?? "", JsonRead.Utc(json, "date_created_gmt") ?? DateTimeOffset.UnixEpoch, JsonRead.Flag(json, "customer_note"))
            : null;

    private static BillingAddress ReadBilling(JsonElement json) => new(
        JsonRead.Text(json, "first_name") ?? "", JsonRead.Text(json, "last_name") ?? "", JsonRead.Text(json, "email") ?? "", JsonRead.Text(json, "phone") ?? "");

    private static OrderLine ReadLine(JsonElement json) => new(
        JsonRead.Id(json, "id") ?? 0,
        JsonRead.Id(json, "product_id") ?? 0,
        JsonRead.Id(json, "variation_id") ?? 0,
        JsonRead.Text(json, "name") ?? "",
        JsonRead.Text(json, "parent_name"),
        JsonRead.Text(json, "sku") ?? "",
        JsonRead.Count(json, "quantity"),
        JsonRead.Text(json, "total") ?? "");

    private static OrderMeta? ReadMeta(JsonElement json) =>
        JsonRead.Text(json, "key") is { } key && JsonRead.Member(json, "value") is { ValueKind: not JsonValueKind.Undefined } value
            ? new OrderMeta(key, value.Clone())
            : null;
}
