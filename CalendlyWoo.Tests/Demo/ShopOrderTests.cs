using CalendlyWoo.Web.Demo.Shop;

namespace CalendlyWoo.Tests.Demo;

public sealed class ShopOrderTests
{
    [Fact]
    public async Task Order_ReadById_HasTheMembersOfTheRecordedOne()
    {
        await using var client = await ShopClient.StartAsync();
        var order = client.Shop.AddOrder(new NewOrder
        {
            Email = "noor@example.net", CustomerId = 2, Meta = new Dictionary<string, string> { ["_internal_ref"] = "\"hidden\"" },
        });

        var answer = await client.GetAsync($"orders/{order.Id}");

        Assert.Equal(200, answer.Status);
        Assert.Equal(Sample.Shape(Sample.Json("woocommerce/order-one.json")), Sample.Shape(answer.Json));
    }

    [Fact]
    public async Task Order_Times_AreSaidInTheShopsZoneAndInUtcWithoutZone()
    {
        await using var client = await ShopClient.StartAsync(new ShopOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris") });
        var order = client.Shop.AddOrder(new NewOrder { Email = "ann@example.com", CreatedAt = new DateTimeOffset(2026, 11, 20, 11, 12, 32, TimeSpan.Zero) });

        var json = (await client.GetAsync($"orders/{order.Id}")).Json;

        Assert.Equal("2026-11-20T12:12:32", json.GetProperty("date_created").GetString());
        Assert.Equal("2026-11-20T11:12:32", json.GetProperty("date_created_gmt").GetString());
        Assert.Equal("2026-11-20T11:12:32", json.GetProperty("date_paid_gmt").GetString());
    }

    [Fact]
    public async Task Order_Unknown_Is404ForReadingAnd400ForWriting()
    {
        await using var client = await ShopClient.StartAsync();

        var read = await client.GetAsync("orders/999999");
        var written = await client.PutAsync("orders/999999", """{"status":"completed"}""");

        Assert.Equal((404, true), (read.Status, Sample.IsSame("woocommerce/order-404.json", read.Text)));
        Assert.Equal((400, true), (written.Status, Sample.IsSame("woocommerce/put-404.json", written.Text)));
    }

    [Fact]
    public async Task Route_Unknown_IsRestNoRoute()
    {
        await using var client = await ShopClient.StartAsync();
        var answer = await client.GetAsync("ordrs");
        Assert.Equal((404, true), (answer.Status, Sample.IsSame("woocommerce/order-badroute.json", answer.Text)));
    }

    [Theory]
    [InlineData("""{"status":"bogus"}""", "put-invalid-status")]
    [InlineData("""{"status":"wc-processing"}""", "put-invalid-status")]
    [InlineData("""{"status":""}""", "put-invalid-status")]
    [InlineData("""{"status":"trash"}""", "put-invalid-status")]
    [InlineData("""{"status":""", "put-bad-json")]
    public async Task Order_WrittenWrongly_Is400AndUnchanged(string body, string sample)
    {
        await using var client = await ShopClient.StartAsync();
        var order = client.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });

        var answer = await client.PutAsync($"orders/{order.Id}", body);

        Assert.Equal(400, answer.Status);
        Assert.True(Sample.IsSame($"woocommerce/{sample}.json", answer.Text), answer.Text);
        Assert.Equal("processing", client.Shop.Order(order.Id).Status);
    }

    [Fact]
    public async Task Order_Completed_SetsDatesNoteAndMailOnce()
    {
        await using var client = await ShopClient.StartAsync();
        var order = client.Shop.AddOrder(new NewOrder { Email = "ann@example.com", Status = "pending" });

        await client.PutAsync($"orders/{order.Id}", """{"status":"completed"}""");
        await client.PutAsync($"orders/{order.Id}", """{"status":"completed"}""");

        var after = client.Shop.Order(order.Id);
        Assert.Equal(("completed", true, true), (after.Status, after.PaidAt is not null, after.CompletedAt is not null));
        Assert.Equal("Order status changed from Pending payment to Completed.", Assert.Single(after.Notes).Text);
        Assert.Single(after.Mails, mail => mail.Kind == "customer_completed_order");
    }

    [Fact]
    public async Task Order_CompletedThenBack_KeepsItsDates()
    {
        await using var client = await ShopClient.StartAsync();
        var order = client.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });

        await client.PutAsync($"orders/{order.Id}", """{"status":"completed"}""");
        await client.SendAsync(HttpMethod.Patch, $"orders/{order.Id}", """{"status":"processing"}""");

        var after = client.Shop.Order(order.Id);
        Assert.Equal(("processing", true), (after.Status, after.CompletedAt is not null));
        Assert.DoesNotContain(after.Mails, mail => mail.Kind == "customer_processing_order");
    }

    [Fact]
    public async Task Meta_Written_OverwritesAppendsAndDeletes()
    {
        await using var client = await ShopClient.StartAsync();
        var order = client.Shop.AddOrder(new NewOrder { Email = "ann@example.com", Meta = new Dictionary<string, string> { ["a"] = "1", ["gone"] = "2" } });

        await client.PostAsync($"orders/{order.Id}", """{"meta_data":[{"key":"a","value":{"x":[1]}},{"key":"b","value":"new"},{"key":"gone","value":null}]}""");

        var meta = client.Shop.Order(order.Id).Meta;
        Assert.Equal(["a", "b"], meta.Keys.Order());
        Assert.Equal("""{"x":[1]}""", meta["a"].GetRawText());
    }

    [Fact]
    public async Task Body_WithAnotherId_EditsThatOrder()
    {
        await using var client = await ShopClient.StartAsync();
        var (one, two) = (client.Shop.AddOrder(new NewOrder { Email = "a@example.com" }), client.Shop.AddOrder(new NewOrder { Email = "b@example.com" }));

        await client.PutAsync($"orders/{one.Id}", $$"""{"id":{{two.Id}},"status":"completed"}""");

        Assert.Equal(("processing", "completed"), (client.Shop.Order(one.Id).Status, client.Shop.Order(two.Id).Status));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Meta_WrittenAlone_BumpsTheModifiedDateOnNewStorageOnly(bool highPerformance, bool bumped)
    {
        var time = new ManualTime();
        await using var client = await ShopClient.StartAsync(new ShopOptions { HighPerformanceOrderStorage = highPerformance }, time);
        var order = client.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        time.Advance(TimeSpan.FromMinutes(1));

        await client.PutAsync($"orders/{order.Id}", """{"meta_data":[{"key":"a","value":"1"}]}""");

        Assert.Equal(bumped, client.Shop.Order(order.Id).ModifiedAt > order.ModifiedAt);
    }

    [Fact]
    public async Task Status_OfAPlugIn_CanBeSetOnlyWhereRegistered()
    {
        await using var client = await ShopClient.StartAsync(new ShopOptions { CustomStatuses = new Dictionary<string, string> { ["booked"] = "Booked" } });
        var order = client.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });

        Assert.Equal(200, (await client.PutAsync($"orders/{order.Id}", """{"status":"booked"}""")).Status);
        Assert.Equal("Order status changed from Processing to Booked.", client.Shop.Order(order.Id).Notes[^1].Text);
    }
}
