using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Orders;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>
/// Changes. None is repeated here. Where <see cref="ShopFailures.MayHaveBeenDone"/> is true for the failure the shop may have done it; meta
/// data and status can be set again, a note must be looked for first. Bodies hold only what changes: an id in them would override the address.
/// </summary>
public sealed partial class WooCommerceClient
{
    /// <summary>Sets one meta datum and leaves the others alone.</summary>
    /// <returns>The order as it is afterwards.</returns>
    public async Task<Outcome<Order>> PutMetaAsync(long orderId, string key, JsonNode value, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(value);
        var body = Body(json =>
        {
            json.WriteStartArray("meta_data");
            json.WriteStartObject();
            json.WriteString("key", key);
            json.WritePropertyName("value");
            value.WriteTo(json);
            json.WriteEndObject();
            json.WriteEndArray();
        });
        return ReadOrder(orderId, await _shop.SendAsync(ShopCall.Put(Path(orderId), body), cancellationToken));
    }

    /// <summary>Sets the order's status; WooCommerce sends its own mails of that status.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="status">Slug without <c>wc-</c>; one that the shop does not know is <see cref="ShopFailures.UnknownStatusCode"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The order as it is afterwards.</returns>
    public async Task<Outcome<Order>> PutStatusAsync(long orderId, string status, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(status);
        var body = Body(json => json.WriteString("status", status));
        return ReadOrder(orderId, await _shop.SendAsync(ShopCall.Put(Path(orderId), body), cancellationToken));
    }

    /// <summary>
    /// Adds a private note, which mails nobody. Not idempotent: after a failure that may have been done look for the note first.
    /// </summary>
    /// <param name="orderId">The order.</param>
    /// <param name="text">The shop stores it as it is and shows it as HTML.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<Outcome<OrderNote>> AddNoteAsync(long orderId, string text, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var body = Body(json =>
        {
            json.WriteString("note", text);
            json.WriteBoolean("customer_note", false);
        });
        if (!(await _shop.SendAsync(ShopCall.Post(Path(orderId) + "/notes", body), cancellationToken)).TryGet(out var answer, out var failure))
            return failure;
        return answer.Json is { } json && OrderJson.ReadNote(json) is { } note ? note : ShopFailures.UnexpectedAnswer(answer.Detail);
    }

    private static byte[] Body(Action<Utf8JsonWriter> writeMembers)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            writeMembers(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
