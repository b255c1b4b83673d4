using System.Text.Json;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary><c>/orders/{id}/notes</c>.</summary>
internal static class OrderNotes
{
    /// <summary>All notes, newest first, without paging. <c>type</c> is any, customer or internal.</summary>
    public static Reply List(ShopStore store, long id, HttpRequest request, Func<Reply?> refused)
    {
        var query = new ShopQuery(request.Query);
        var type = query.Choice("type", "any", ["any", "customer", "internal"]);
        if (query.Invalid is { } invalid) return ShopErrors.Invalid(invalid);
        if (refused() is { } refusal) return refusal;
        var filter = FieldFilter.Of(query.List("_fields"));
        lock (store.Gate)
        {
            if (store.Find(id) is not { } order) return ShopErrors.InvalidNoteOrder();
            var notes = order.Notes.Where(note => type == "any" || note.IsForCustomer == (type == "customer")).Reverse();
            return Reply.Json(200, json =>
            {
                json.WriteStartArray();
                foreach (var note in notes) Write(json, store, id, note, filter);
                json.WriteEndArray();
            });
        }
    }

    /// <summary>Adds a note; one for the customer is also mailed.</summary>
    public static Reply Add(ShopStore store, long id, ReadOnlyMemory<byte> body, Func<Reply?> refused)
    {
        if (JsonBody.Parse(body) is not { } document) return ShopErrors.InvalidJson();
        using (document)
        {
            var json = document.RootElement;
            if (!json.TryGetProperty("note", out var text)) return ShopErrors.Missing("note");
            if (text.ValueKind is not JsonValueKind.String) return ShopErrors.Invalid(InvalidParameter.NotOfType("note", "string"));
            if (refused() is { } refusal) return refusal;
            lock (store.Gate)
            {
                if (store.Find(id) is not { } order) return ShopErrors.InvalidNoteOrder();
                var note = store.AddNote(order, text.GetString()!, Flag(json, "added_by_user") ? "admin" : "WooCommerce", Flag(json, "customer_note"));
                return Reply.Json(201, writer => Write(writer, store, id, note, FieldFilter.All))
                    .With("Location", $"{store.Site}/wp-json/wc/v3/orders/{id}/notes/{note.Id}");
            }
        }
    }

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var flag) && flag.ValueKind is JsonValueKind.True;

    private static void Write(Utf8JsonWriter json, ShopStore store, long id, NoteView note, FieldFilter filter)
    {
        var fields = new FieldWriter(json, filter);
        json.WriteStartObject();
        fields.Number("id", note.Id);
        fields.Text("author", note.Author);
        fields.Text("date_created", ShopTime.Local(note.CreatedAt, store.Options.TimeZone));
        fields.Text("date_created_gmt", ShopTime.Gmt(note.CreatedAt));
        fields.Text("note", note.Text);
        fields.Flag("customer_note", note.IsForCustomer);
        if (filter.Wants("_links"))
        {
            var order = $"{store.Site}/wp-json/wc/v3/orders/{id}";
            json.WriteStartObject("_links");
            ShopLinks.Write(json, "self", $"{order}/notes/{note.Id}", "GET", "DELETE");
            ShopLinks.Write(json, "collection", $"{order}/notes");
            ShopLinks.Write(json, "up", order);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
