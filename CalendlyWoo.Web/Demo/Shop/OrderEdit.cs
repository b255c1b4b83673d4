using System.Text.Json;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary><c>PUT</c>, <c>PATCH</c> and <c>POST /orders/{id}</c>, which all do the same.</summary>
internal static class OrderEdit
{
    /// <summary>Validates and applies the body; an <c>id</c> in it overrides the one of the address, as in WooCommerce.</summary>
    public static Reply Put(ShopStore store, long id, HttpRequest request, ReadOnlyMemory<byte> body, Func<Reply?> refused)
    {
        if (JsonBody.Parse(body) is not { } document) return ShopErrors.InvalidJson();
        using (document)
        {
            var json = document.RootElement;
            if (Invalid(store, json) is { } invalid) return ShopErrors.Invalid(invalid);
            if (json.TryGetProperty("id", out var other) && other.TryGetInt64(out var otherId)) id = otherId;
            lock (store.Gate)
            {
                if (store.Find(id) is not { } order) return ShopErrors.InvalidId(400);
                if (refused() is { } refusal) return refusal;
                Apply(store, order, json);
                var fields = FieldFilter.Of(new ShopQuery(request.Query).List("_fields"));
                return Reply.Json(200, writer => OrderJson.Write(writer, store, order, fields));
            }
        }
    }

    private static InvalidParameter? Invalid(ShopStore store, JsonElement json)
    {
        if (json.TryGetProperty("status", out var status))
        {
            if (status.ValueKind is not JsonValueKind.String) return InvalidParameter.NotOfType("status", "string");
            if (!store.Statuses.MayBeSet(status.GetString()!)) return InvalidParameter.NotOneOf("status", store.Statuses.SettableText());
        }

        if (json.TryGetProperty("meta_data", out var meta) && meta.ValueKind is not JsonValueKind.Array)
            return InvalidParameter.NotOfType("meta_data", "array");
        return null;
    }

    private static void Apply(ShopStore store, OrderRow order, JsonElement json)
    {
        var old = order.Status;
        if (json.TryGetProperty("meta_data", out var entries))
            foreach (var entry in entries.EnumerateArray()) Meta(store, order, entry);
        if (json.TryGetProperty("customer_note", out var note)) order.CustomerNote = note.ToString();
        if (json.TryGetProperty("transaction_id", out var transaction)) order.TransactionId = transaction.ToString();
        if (json.TryGetProperty("status", out var status)) OrderTransition.Apply(store, order, status.GetString()!);
        if (json.TryGetProperty("set_paid", out var paid) && paid.ValueKind is JsonValueKind.True && order.Status is "pending" or "failed" or "on-hold")
            OrderTransition.Apply(store, order, "processing");
        if (store.Options.HighPerformanceOrderStorage || order.Status != old) order.ModifiedAt = store.Now();
        store.Changed(order, "updated");
    }

    /// <summary>The same key overwrites, a new one is appended, null deletes; an id names the entry where there is one.</summary>
    private static void Meta(ShopStore store, OrderRow order, JsonElement entry)
    {
        if (entry.ValueKind is not JsonValueKind.Object) return;
        var key = entry.TryGetProperty("key", out var name) ? name.ToString() : null;
        var id = entry.TryGetProperty("id", out var number) && number.TryGetInt64(out var given) ? given : 0;
        var place = order.Meta.FindIndex(meta => id != 0 ? meta.Id == id : meta.Key == key);
        var value = entry.TryGetProperty("value", out var found) ? found.GetRawText() : "null";
        if (value == "null")
        {
            if (place >= 0) order.Meta.RemoveAt(place);
        }
        else if (place >= 0)
        {
            order.Meta[place] = order.Meta[place] with { Key = key ?? order.Meta[place].Key, Json = value };
        }
        else if (!string.IsNullOrEmpty(key))
        {
            order.Meta.Add(new MetaRow(store.NextMetaId(), key, value));
        }
    }
}
