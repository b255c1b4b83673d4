using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary><c>/webhooks</c>: created, listed, read, deleted.</summary>
internal sealed class WebhookEndpoint(ShopStore store, ShopWebhooks webhooks)
{
    private static readonly string[] Resources = ["order", "product", "customer", "coupon"];
    private static readonly string[] Events = ["created", "updated", "deleted", "restored"];

    public Reply Answer(HttpRequest request, string path, ReadOnlyMemory<byte> body, Func<Reply?> refused)
    {
        if (refused() is { } refusal) return refusal;
        if (path == "webhooks") return HttpMethods.IsPost(request.Method) ? Create(body) : List(request);
        var known = long.TryParse(path["webhooks/".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        if (!known || webhooks.All.FirstOrDefault(webhook => webhook.Id == id) is not { } found)
            return ShopErrors.Error(404, "woocommerce_rest_shop_webhook_invalid_id", "Invalid ID.");
        if (HttpMethods.IsDelete(request.Method)) webhooks.Remove(id);
        return Reply.Json(200, json => Write(json, found));
    }

    private Reply List(HttpRequest request)
    {
        var query = new ShopQuery(request.Query);
        var (page, size) = (query.Page(), query.PerPage());
        if (query.Invalid is { } invalid) return ShopErrors.Invalid(invalid);
        var all = webhooks.All.Reverse().ToList();
        var reply = Reply.Json(200, json =>
        {
            json.WriteStartArray();
            foreach (var webhook in all.Skip((int)Math.Min(int.MaxValue, (page - 1L) * size)).Take(size)) Write(json, webhook);
            json.WriteEndArray();
        });
        return Paging.AddHeaders(reply, store, request, page, (all.Count, size));
    }

    private Reply Create(ReadOnlyMemory<byte> body)
    {
        if (JsonBody.Parse(body) is not { } document) return ShopErrors.InvalidJson();
        using (document)
        {
            string Text(string name) => document.RootElement.TryGetProperty(name, out var value) ? value.ToString() : "";
            if (Text("topic").Split('.') is not [var resource, var action] || !Resources.Contains(resource) || !Events.Contains(action))
                return ShopErrors.Error(400, "woocommerce_rest_shop_webhook_invalid_topic", "Webhook topic is required and must be valid.");
            if (!Uri.TryCreate(Text("delivery_url"), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
                return ShopErrors.Error(400, "woocommerce_rest_shop_webhook_invalid_delivery_url", "Webhook delivery URL must be a valid URL starting with http:// or https://.");
            var secret = Text("secret") is { Length: > 0 } given ? given : RandomNumberGenerator.GetHexString(50);
            var made = webhooks.Add(Text("topic"), url, secret, Text("name"));
            return Reply.Json(201, json => Write(json, made)).With("Location", $"{store.Site}/wp-json/wc/v3/webhooks/{made.Id}");
        }
    }

    private void Write(Utf8JsonWriter json, ShopWebhook webhook)
    {
        var hooks = $"{store.Site}/wp-json/wc/v3/webhooks";
        json.WriteStartObject();
        json.WriteNumber("id", webhook.Id);
        json.WriteString("name", webhook.Name);
        json.WriteString("status", webhook.Disabled ? "disabled" : "active");
        json.WriteString("topic", webhook.Topic);
        json.WriteString("resource", webhook.Topic.Split('.')[0]);
        json.WriteString("event", webhook.Topic.Split('.')[^1]);
        json.WriteStartArray("hooks");
        json.WriteStringValue(webhook.Topic == "order.updated" ? "woocommerce_update_order" : "woocommerce_new_order");
        json.WriteEndArray();
        json.WriteString("delivery_url", webhook.DeliveryUrl.OriginalString);
        json.WriteString("date_created", ShopTime.Local(webhook.CreatedAt, store.Options.TimeZone));
        json.WriteString("date_created_gmt", ShopTime.Gmt(webhook.CreatedAt));
        json.WriteNull("date_modified");
        json.WriteNull("date_modified_gmt");
        json.WriteStartObject("_links");
        ShopLinks.Write(json, "self", $"{hooks}/{webhook.Id}", "GET", "POST", "PUT", "PATCH", "DELETE");
        ShopLinks.Write(json, "collection", hooks);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
