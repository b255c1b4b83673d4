using CalendlyWoo.Web.Demo.Shop;

namespace CalendlyWoo.Tests.Demo;

public sealed class ShopNoteTests
{
    [Fact]
    public async Task Note_Added_Is201WithLocationAndTheRecordedMembers()
    {
        await using var client = await ShopClient.StartAsync();
        var order = client.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });

        var answer = await client.PostAsync($"orders/{order.Id}/notes", """{"note":"Booked <b>x</b>"}""");

        Assert.Equal(201, answer.Status);
        Assert.Equal(Sample.Shape(Sample.Json("woocommerce/note-post.json")), Sample.Shape(answer.Json));
        Assert.EndsWith($"/orders/{order.Id}/notes/{answer.Json.GetProperty("id")}", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Empty(client.Shop.Order(order.Id).Mails);
    }

    [Fact]
    public async Task Note_ForTheCustomer_IsMailed()
    {
        await using var client = await ShopClient.StartAsync();
        var order = client.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });

        await client.PostAsync($"orders/{order.Id}/notes", """{"note":"Hello","customer_note":true}""");

        Assert.Equal(("customer_note", "ann@example.com"), (client.Shop.Order(order.Id).Mails[0].Kind, client.Shop.Order(order.Id).Mails[0].To));
    }

    [Fact]
    public async Task Notes_Listed_AreNewestFirstAndFilteredByType()
    {
        await using var client = await ShopClient.StartAsync();
        var order = client.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        await client.PostAsync($"orders/{order.Id}/notes", """{"note":"one"}""");
        await client.PostAsync($"orders/{order.Id}/notes", """{"note":"two","customer_note":true,"added_by_user":true}""");

        var all = (await client.GetAsync($"orders/{order.Id}/notes")).Json;
        var forCustomer = (await client.GetAsync($"orders/{order.Id}/notes?type=customer")).Json;

        Assert.Equal(["two", "one"], all.EnumerateArray().Select(note => note.GetProperty("note").GetString()));
        Assert.Equal("admin", Assert.Single(forCustomer.EnumerateArray()).GetProperty("author").GetString());
    }

    [Fact]
    public async Task Note_WithoutText_Is400_AndOnUnknownOrder404()
    {
        await using var client = await ShopClient.StartAsync();
        var order = client.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });

        var missing = await client.PostAsync($"orders/{order.Id}/notes", """{"customer_note":true}""");
        var unknown = await client.PostAsync("orders/999999/notes", """{"note":"x"}""");

        Assert.Equal((400, true), (missing.Status, Sample.IsSame("woocommerce/note-post-missing.json", missing.Text)));
        Assert.Equal((404, true), (unknown.Status, Sample.IsSame("woocommerce/note-post-404.json", unknown.Text)));
    }
}
