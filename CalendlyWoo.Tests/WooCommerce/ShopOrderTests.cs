using System.Text.Json;
using System.Text.Json.Nodes;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.WooCommerce;
using CalendlyWoo.Tests.WooCommerce.Support;

namespace CalendlyWoo.Tests.WooCommerce;

/// <summary>Reading and changing one order.</summary>
public sealed class ShopOrderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_RecordedOrder_IsReadWhole()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.SampleAsync(200, "order-one"));

        var order = Value(await shop.Client.GetOrderAsync(18, Cancel));

        Assert.Equal("/wp-json/wc/v3/orders/18", Assert.Single(shop.Requests).Target);
        Assert.Equal((18, "18", "wc_order_RT6GvjAuT4lyc", "processing", "EUR", "120.00"), (order.Id, order.Number, order.OrderKey, order.Status, order.Currency, order.Total));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 11, 12, 32, TimeSpan.Zero), order.CreatedAt);
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 11, 12, 32, TimeSpan.Zero), order.ModifiedAt);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 11, 14, 2, TimeSpan.Zero), order.PaidAt);
        Assert.Equal(("Noor", "Haddad", "noor.haddad@example.net"), (order.Billing.FirstName, order.Billing.LastName, order.Billing.Email));
        var line = Assert.Single(order.Lines);
        Assert.Equal((1, 11, 0, "Virtual Styling Session", null, "VSS-60", 1, "120.00"), (line.Id, line.ProductId, line.VariationId, line.Name, line.ParentName, line.Sku, line.Quantity, line.Total));
        Assert.Equal(["_internal_ref", "styling_channel"], order.Meta.Select(one => one.Key));
        Assert.Equal("127.0.0.1", order.PaymentUrl?.Host);
        Assert.False(order.HasShipping);
    }

    [Theory]
    [InlineData("""{"id":"5","status":"trash","number":1005,"line_items":{"2":{"id":1,"quantity":"2.5","sku":null,"price":1e2,"image":{"id":""}}},"meta_data":{},"shipping_lines":[{}]}""")]
    [InlineData("""{"x":[1],"id":5,"status":"trash","number":"1005","billing":[],"line_items":[{"id":"1","quantity":2,"sku":false,"image":{"id":7}}],"meta_data":null,"shipping_lines":[{}],"date_paid_gmt":"soon"}""")]
    public void Order_AsPlugInsBendIt_IsStillRead(string json)
    {
        var order = OrderJson.ReadOrder(JsonElement.Parse(json));

        Assert.NotNull(order);
        Assert.Equal((5, "1005", "trash", "", true), (order.Id, order.Number, order.Status, order.Billing.Email, order.HasShipping));
        Assert.Equal((1, 2, ""), (order.Lines.Single().Id, order.Lines.Single().Quantity, order.Lines.Single().Sku));
        Assert.Null(order.PaidAt);
    }

    [Theory]
    [InlineData("""{"code":"rest_forbidden","message":"x"}""")]
    [InlineData("""{"id":0,"status":"x"}""")]
    [InlineData("""{"id":5}""")]
    [InlineData("""[]""")]
    [InlineData("""{"id":99999999999999999999,"status":"x"}""")]
    [InlineData("""{"id":5,"status":"\ud800"}""")]
    public void Order_ThatIsNone_IsNull(string json) => Assert.Null(OrderJson.ReadOrder(JsonElement.Parse(json)));

    [Fact]
    public void Order_EveryRecordedOne_IsRead()
    {
        var all = JsonElement.Parse(Answers.Sample("orders-list")).EnumerateArray().Append(JsonElement.Parse(Answers.Sample("order-create-variation")));

        Assert.All(all, json => Assert.NotNull(OrderJson.ReadOrder(json)));
        var variation = OrderJson.ReadOrder(JsonElement.Parse(Answers.Sample("order-create-variation")))!.Lines.Single();
        Assert.Equal("Seasonal Consultation", variation.ParentName);
        Assert.True(variation.VariationId > 0);
    }

    [Fact]
    public async Task PutMeta_AnyJson_SendsOnlyTheMetaAndReturnsTheFreshOrder()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.SampleAsync(200, "put-meta"));

        var order = Value(await shop.Client.PutMetaAsync(21, "_styling_private", new JsonObject { ["a"] = 1, ["n"] = "Zoë </script>" }, Cancel));

        var request = Assert.Single(shop.Requests);
        Assert.Equal(("PUT", "/wp-json/wc/v3/orders/21"), (request.Method, request.Target));
        Assert.Equal("""{"meta_data":[{"key":"_styling_private","value":{"a":1,"n":"Zo\u00EB \u003C/script\u003E"}}]}""", request.Body);
        Assert.Equal("y", order.Meta.Single(one => one.Key == "_styling_private").Value.GetProperty("b")[1].GetString());
    }

    [Fact]
    public async Task PutStatus_Known_ReturnsTheFreshOrder()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.SampleAsync(200, "put-status"));
        var recorded = OrderJson.ReadOrder(JsonElement.Parse(Answers.Sample("put-status")))!;

        var order = Value(await shop.Client.PutStatusAsync(recorded.Id, recorded.Status, Cancel));

        Assert.Equal(recorded.Status, order.Status);
        Assert.Equal($$"""{"status":"{{recorded.Status}}"}""", Assert.Single(shop.Requests).Body);
    }

    [Fact]
    public async Task AddNote_Always_IsPrivate()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.SampleAsync(201, "note-post"));

        var note = Value(await shop.Client.AddNoteAsync(21, "Booked: 3 Dec 10:00 with Mila", Cancel));

        var request = Assert.Single(shop.Requests);
        Assert.Equal(("POST", "/wp-json/wc/v3/orders/21/notes"), (request.Method, request.Target));
        Assert.Equal("""{"note":"Booked: 3 Dec 10:00 with Mila","customer_note":false}""", request.Body);
        Assert.Equal((21, "Booked: 3 Dec 10:00 with Mila", new DateTimeOffset(2026, 11, 22, 11, 15, 45, TimeSpan.Zero), false), (note.Id, note.Text, note.CreatedAt, note.IsForCustomer));
    }

    [Fact]
    public async Task ListNotes_Recorded_AreReadNewestFirst()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.SampleAsync(200, "notes-list"));

        var notes = Value(await shop.Client.ListNotesAsync(21, Cancel));

        Assert.Equal("/wp-json/wc/v3/orders/21/notes", Assert.Single(shop.Requests).Target);
        Assert.Equal([22, 24, 18, 21, 12, 5], notes.Select(note => note.Id));
        Assert.True(notes[0].IsForCustomer);
    }

    private static T Value<T>(Outcome<T> outcome)
        where T : notnull
    {
        Assert.True(outcome.TryGet(out var value, out var failure), failure?.ToString());
        return value;
    }
}
