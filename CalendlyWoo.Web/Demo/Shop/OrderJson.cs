using System.Globalization;
using System.Text.Json;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>Writes orders as <c>GET /orders/{id}</c>, lists and webhooks show them.</summary>
internal static class OrderJson
{
    public static void Write(Utf8JsonWriter json, ShopStore store, OrderRow order, FieldFilter filter, bool withLinks = true)
    {
        var zone = store.Options.TimeZone;
        var fields = new FieldWriter(json, filter);
        json.WriteStartObject();
        fields.Number("id", order.Id);
        fields.Number("parent_id", 0);
        fields.Text("status", order.Status);
        fields.Text("currency", store.Options.Currency);
        fields.Text("version", "9.9.5");
        fields.Flag("prices_include_tax", false);
        fields.Text("date_created", ShopTime.Local(order.CreatedAt, zone));
        fields.Text("date_modified", ShopTime.Local(order.ModifiedAt, zone));
        fields.Texts("0.00", "discount_total", "discount_tax", "shipping_total", "shipping_tax", "cart_tax");
        fields.Text("total", Money(order.Total));
        fields.Text("total_tax", "0.00");
        fields.Number("customer_id", order.CustomerId);
        fields.Text("order_key", order.OrderKey);
        Addresses(fields, order);
        fields.Text("payment_method", "stripe");
        fields.Text("payment_method_title", "Card");
        fields.Text("transaction_id", order.TransactionId);
        fields.Text("customer_ip_address", "203.0.113.7");
        fields.Text("customer_user_agent", "Mozilla/5.0");
        fields.Text("created_via", "checkout");
        fields.Text("customer_note", order.CustomerNote);
        fields.Text("date_completed", order.CompletedAt is { } completed ? ShopTime.Local(completed, zone) : null);
        fields.Text("date_paid", order.PaidAt is { } paid ? ShopTime.Local(paid, zone) : null);
        fields.Text("cart_hash", "");
        fields.Text("number", order.Number);
        Lists(fields, order);
        Tail(fields, store, order);
        if (withLinks || filter.Wants("_links")) Links(json, store, order);
        json.WriteEndObject();
    }

    /// <summary>Money is text with the shop's two decimals.</summary>
    public static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private static void Addresses(FieldWriter fields, OrderRow order)
    {
        if (fields.Begin("billing", out var billing))
        {
            billing.Text("first_name", order.FirstName);
            billing.Text("last_name", order.LastName);
            billing.Texts("", "company", "address_1", "address_2", "city", "state", "postcode", "country");
            billing.Text("email", order.Email);
            billing.Text("phone", order.Phone);
            billing.Json.WriteEndObject();
        }

        if (!fields.Begin("shipping", out var shipping)) return;
        shipping.Texts("", "first_name", "last_name", "company", "address_1", "address_2", "city", "state", "postcode", "country", "phone");
        shipping.Json.WriteEndObject();
    }

    private static void Lists(FieldWriter fields, OrderRow order)
    {
        if (fields.BeginList("meta_data"))
        {
            foreach (var meta in order.Meta)
            {
                fields.Json.WriteStartObject();
                fields.Json.WriteNumber("id", meta.Id);
                fields.Json.WriteString("key", meta.Key);
                fields.Json.WritePropertyName("value");
                fields.Json.WriteRawValue(meta.Json, skipInputValidation: true);
                fields.Json.WriteEndObject();
            }

            fields.Json.WriteEndArray();
        }

        if (fields.BeginList("line_items"))
        {
            foreach (var line in order.Lines) Line(fields.Json, line);
            fields.Json.WriteEndArray();
        }

        fields.EmptyLists("tax_lines", "shipping_lines", "fee_lines", "coupon_lines", "refunds");
    }

    private static void Line(Utf8JsonWriter json, LineRow line)
    {
        var fields = new FieldWriter(json, FieldFilter.All);
        json.WriteStartObject();
        fields.Number("id", line.Id);
        fields.Text("name", line.Name);
        fields.Number("product_id", line.ProductId);
        fields.Number("variation_id", 0);
        fields.Number("quantity", line.Quantity);
        fields.Text("tax_class", "");
        fields.Text("subtotal", Money(line.Price * line.Quantity));
        fields.Text("subtotal_tax", "0.00");
        fields.Text("total", Money(line.Price * line.Quantity));
        fields.Text("total_tax", "0.00");
        fields.EmptyLists("taxes", "meta_data");
        fields.Text("sku", line.Sku);
        fields.Number("price", line.Price);
        json.WriteStartObject("image");
        json.WriteString("id", "");
        json.WriteString("src", "");
        json.WriteEndObject();
        fields.Null("parent_name");
        json.WriteEndObject();
    }

    private static void Tail(FieldWriter fields, ShopStore store, OrderRow order)
    {
        var unpaid = order.Status is "pending" or "failed";
        fields.Text("payment_url", $"{store.Site}/checkout/order-pay/{order.Id}/?pay_for_order=true&key={order.OrderKey}");
        fields.Flag("is_editable", order.Status is "pending" or "on-hold" or "auto-draft");
        fields.Flag("needs_payment", unpaid);
        fields.Flag("needs_processing", true);
        fields.Text("date_created_gmt", ShopTime.Gmt(order.CreatedAt));
        fields.Text("date_modified_gmt", ShopTime.Gmt(order.ModifiedAt));
        fields.Text("date_completed_gmt", order.CompletedAt is { } completed ? ShopTime.Gmt(completed) : null);
        fields.Text("date_paid_gmt", order.PaidAt is { } paid ? ShopTime.Gmt(paid) : null);
        fields.Text("currency_symbol", store.Options.CurrencySymbol);
    }

    private static void Links(Utf8JsonWriter json, ShopStore store, OrderRow order)
    {
        var orders = $"{store.Site}/wp-json/wc/v3/orders";
        json.WriteStartObject("_links");
        ShopLinks.Write(json, "self", $"{orders}/{order.Id}", "GET", "POST", "PUT", "PATCH", "DELETE");
        ShopLinks.Write(json, "collection", orders);
        json.WriteStartArray("email_templates");
        json.WriteStartObject();
        json.WriteBoolean("embeddable", true);
        json.WriteString("href", $"{orders}/{order.Id}/actions/email_templates");
        json.WriteEndObject();
        json.WriteEndArray();
        if (order.CustomerId != 0) ShopLinks.Write(json, "customer", $"{store.Site}/wp-json/wc/v3/customers/{order.CustomerId}");
        json.WriteEndObject();
    }
}
