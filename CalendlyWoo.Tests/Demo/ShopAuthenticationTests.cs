using CalendlyWoo.Web.Demo.Shop;

namespace CalendlyWoo.Tests.Demo;

public sealed class ShopAuthenticationTests
{
    private static readonly ShopKey Reader = ShopKey.Create(ShopPermission.Read);
    private static readonly ShopKey Writer = ShopKey.Create(ShopPermission.Write);
    private static readonly ShopKey Powerless = ShopKey.Create(userMayManage: false);
    private static readonly ShopOptions Keys = new() { Keys = [ShopKey.Demo, Reader, Writer, Powerless] };

    [Fact]
    public async Task Key_MissingOrUnknown_IsTheSame401()
    {
        await using var client = await ShopClient.StartAsync(Keys);
        client.Use(null);
        var none = await client.GetAsync("orders");
        client.Use(ShopKey.Create());
        var unknown = await client.GetAsync("orders");

        Assert.Equal((401, true), (none.Status, Sample.IsSame("woocommerce/err-401-none.json", none.Text)));
        Assert.Equal((401, true), (unknown.Status, Sample.IsSame("woocommerce/err-401-unknown-key.json", unknown.Text)));
    }

    [Fact]
    public async Task Secret_Wrong_SaysSo()
    {
        await using var client = await ShopClient.StartAsync(Keys);
        client.Use(ShopKey.Demo with { ConsumerSecret = ShopKey.Demo.ConsumerSecret + " " });
        var answer = await client.GetAsync("orders");
        Assert.Equal((401, true), (answer.Status, Sample.IsSame("woocommerce/err-401-bad-secret.json", answer.Text)));
        Assert.StartsWith("Basic realm=", answer.Headers["WWW-Authenticate"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_WithoutThePermissionOrRights_IsRefusedAsRecorded()
    {
        await using var client = await ShopClient.StartAsync(Keys);
        var order = client.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        client.Use(Reader);
        var write = await client.PutAsync($"orders/{order.Id}", """{"status":"completed"}""");
        client.Use(Writer);
        var read = await client.GetAsync("orders");
        client.Use(Powerless);
        var powerless = await client.GetAsync("orders");

        Assert.Equal((401, true), (write.Status, Sample.IsSame("woocommerce/err-ro-write.json", write.Text)));
        Assert.Equal((401, true), (read.Status, Sample.IsSame("woocommerce/err-wo-read.json", read.Text)));
        Assert.Equal((403, true), (powerless.Status, Sample.IsSame("woocommerce/err-nopriv.json", powerless.Text)));
        Assert.Equal("processing", client.Shop.Order(order.Id).Status);
    }

    [Fact]
    public async Task PlainHttp_WhereHttpsIsRequired_IgnoresGoodKeys()
    {
        await using var client = await ShopClient.StartAsync(Keys with { RequireHttps = true });
        var header = await client.GetAsync("orders");
        client.Use(null);
        var pair = await client.GetAsync($"orders?consumer_key={ShopKey.Demo.ConsumerKey}&consumer_secret={ShopKey.Demo.ConsumerSecret}");

        Assert.Equal((401, "woocommerce_rest_cannot_view"), (header.Status, header.Code));
        Assert.Equal(401, pair.Status);
    }

    [Fact]
    public async Task QueryPair_OverHttps_WorksWhereTheHeaderIsStripped_AndIsEchoedInLinks()
    {
        await using var client = await ShopClient.StartAsync(Keys with { Https = true, RequireHttps = true });
        for (var i = 0; i < 3; i++) client.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        client.Shop.Faults.Add(ShopFault.AuthorizationStripped);

        var header = await client.GetAsync("orders");
        var pair = await client.GetAsync($"orders?per_page=1&consumer_key={ShopKey.Demo.ConsumerKey}&consumer_secret={ShopKey.Demo.ConsumerSecret}");

        Assert.Equal(401, header.Status);
        Assert.Equal(200, pair.Status);
        Assert.Contains(ShopKey.Demo.ConsumerKey, pair.Headers["Link"], StringComparison.Ordinal);
        Assert.DoesNotContain(client.Shop.Requests.Entries, entry => entry.Path.Contains("consumer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RestRoute_TakesKeysOnlyWhereTheAddressHoldsTheRoutesText()
    {
        await using var client = await ShopClient.StartAsync(Keys);
        Assert.Equal(401, (await client.GetAsync("/?rest_route=/wc/v3/orders")).Status);
        Assert.Equal(200, (await client.GetAsync("/?rest_route=/wc/v3/orders&_woo=wp-json/wc/")).Status);
    }

    [Fact]
    public async Task Index_NeedsNoKey_AndStatusesNeither()
    {
        await using var client = await ShopClient.StartAsync(Keys with { SitePath = "/shop" });
        client.Use(null);

        var index = await client.GetAsync("/shop/wp-json/?_fields=name,url,namespaces");
        var statuses = await client.GetAsync("/shop/wp-json/wc/v3/orders/statuses");
        var home = await client.GetAsync("/shop/");

        Assert.Equal(["name", "url", "namespaces"], index.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal(client.Shop.Address.AbsoluteUri.TrimEnd('/'), index.Json.GetProperty("url").GetString());
        Assert.Equal(8, statuses.Json.GetArrayLength());
        Assert.Contains("/shop/wp-json/>; rel=\"https://api.w.org/\"", home.Headers["Link"], StringComparison.Ordinal);
        Assert.Equal(404, (await client.GetAsync("/wp-json/")).Status);
    }

    [Fact]
    public async Task SystemStatus_SaysWhichStorage()
    {
        await using var client = await ShopClient.StartAsync(Keys);
        var answer = await client.GetAsync("system_status?_fields=environment,settings");
        Assert.True(answer.Json.GetProperty("settings").GetProperty("HPOS_enabled").GetBoolean());
        Assert.False(answer.Json.TryGetProperty("active_plugins", out _));
    }
}
