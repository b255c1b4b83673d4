using CalendlyWoo.Web.Demo.Shop;

namespace CalendlyWoo.Tests.Demo;

public sealed class ShopListTests
{
    [Theory]
    [InlineData("per_page=101", "orders-bad-perpage")]
    [InlineData("per_page=0", "orders-bad-perpage")]
    [InlineData("status=nonsense", "orders-bad-status-filter")]
    public async Task List_WithAWrongParameter_IsTheRecorded400(string query, string sample)
    {
        await using var client = await ShopClient.StartAsync();
        var answer = await client.GetAsync("orders?" + query);
        Assert.Equal(400, answer.Status);
        Assert.True(Sample.IsSame($"woocommerce/{sample}.json", answer.Text), answer.Text);
    }

    [Fact]
    public async Task List_SecondPage_HasTotalsAndLinksThatRepeatTheQuery()
    {
        await using var client = await ShopClient.StartAsync();
        for (var i = 0; i < 10; i++) client.Shop.AddOrder(new NewOrder { Email = $"c{i}@example.com" });

        var answer = await client.GetAsync("orders?per_page=3&page=2");

        Assert.Equal(3, answer.Json.GetArrayLength());
        Assert.Equal(("10", "4"), (answer.Headers["X-WP-Total"], answer.Headers["X-WP-TotalPages"]));
        Assert.Contains("page=1&per_page=3", answer.Headers["Link"], StringComparison.Ordinal);
        Assert.Contains("rel=\"next\"", answer.Headers["Link"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_PastTheEnd_IsEmptyAndHasLostItsTotal()
    {
        await using var client = await ShopClient.StartAsync();
        client.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        var answer = await client.GetAsync("orders?page=99");
        Assert.Equal(("[]", "0", "0"), (answer.Text, answer.Headers["X-WP-Total"], answer.Headers["X-WP-TotalPages"]));
    }

    [Theory]
    [InlineData("ann@example.com", 2)]
    [InlineData("  ANN@Example.com ", 2)]
    [InlineData("joann@example.com", 1)]
    [InlineData("Noor Haddad", 1)]
    [InlineData("Haddad Noor", 0)]
    [InlineData("Shopping Links", 1)]
    [InlineData("pi_77", 1)]
    [InlineData("nobody@example.com", 0)]
    [InlineData("", 4)]
    [InlineData(" ", 4)]
    public async Task Search_FindsSubstringsInAnyCase(string term, int hits)
    {
        await using var client = await ShopClient.StartAsync();
        client.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        client.Shop.AddOrder(new NewOrder { Email = "JoAnn@example.com", FirstName = "Joann" });
        client.Shop.AddOrder(new NewOrder { Email = "noor@example.net", FirstName = "Noor", LastName = "Haddad", Product = "VSS-LINKS" });
        client.Shop.AddOrder(new NewOrder { Email = "x@example.net", FirstName = "X", TransactionId = "pi_77" });

        Assert.Equal(hits, (await client.IdsAsync("search=" + Uri.EscapeDataString(term))).Length);
    }

    [Fact]
    public async Task Search_WithPlus_NeedsItEncoded()
    {
        await using var client = await ShopClient.StartAsync();
        client.Shop.AddOrder(new NewOrder { Email = "guest+styling@example.com" });

        Assert.Single(await client.IdsAsync("search=guest%2Bstyling%40example.com"));
        Assert.Empty(await client.IdsAsync("search=guest+styling@example.com"));
    }

    [Fact]
    public async Task Search_InLegacyStorage_DoesNotLookAtTransactions()
    {
        await using var client = await ShopClient.StartAsync(new ShopOptions { HighPerformanceOrderStorage = false });
        client.Shop.AddOrder(new NewOrder { Email = "x@example.net", TransactionId = "pi_77" });
        Assert.Empty(await client.IdsAsync("search=pi_77"));
    }

    [Fact]
    public async Task UnknownParameter_IsIgnored()
    {
        await using var client = await ShopClient.StartAsync();
        client.Shop.AddOrder(new NewOrder { Email = "a@example.com" });
        client.Shop.AddOrder(new NewOrder { Email = "b@example.com" });
        Assert.Equal(2, (await client.IdsAsync("email=a%40example.com")).Length);
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("status=any", 3)]
    [InlineData("status=processing,checkout-draft", 2)]
    [InlineData("status[]=processing&status[]=trash", 2)]
    [InlineData("status[0]=trash", 1)]
    public async Task Status_Any_HasDraftsButNoTrashAndNothingUnregistered(string query, int hits)
    {
        await using var client = await ShopClient.StartAsync();
        foreach (var status in (string[])["processing", "checkout-draft", "completed", "trash", "booked"])
            client.Shop.AddOrder(new NewOrder { Email = "ann@example.com", Status = status });
        Assert.Equal(hits, (await client.IdsAsync(query)).Length);
    }

    [Theory]
    [InlineData("modified_after=2026-11-22T11:30:00&dates_are_gmt=true", 1)]
    [InlineData("modified_after=2026-11-22T11:30:00Z", 1)]
    [InlineData("modified_after=2026-11-22T12:30:00", 1)]
    [InlineData("modified_after=2026-11-22T11:30:00", 2)]
    [InlineData("modified_after=2026-11-22T11:30:00Z&dates_are_gmt=true", 0)]
    [InlineData("modified_before=2026-11-22T11:30:00&dates_are_gmt=1", 1)]
    [InlineData("after=2026-11-22T11:30:00%2B00:00", 1)]
    public async Task DateFilters_FollowTheZoneRules(string query, int hits)
    {
        var paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        await using var client = await ShopClient.StartAsync(new ShopOptions { TimeZone = paris });
        client.Shop.AddOrder(new NewOrder { Email = "a@example.com", CreatedAt = new DateTimeOffset(2026, 11, 22, 11, 0, 0, TimeSpan.Zero) });
        client.Shop.AddOrder(new NewOrder { Email = "b@example.com", CreatedAt = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero) });
        Assert.Equal(hits, (await client.IdsAsync(query)).Length);
    }

    [Fact]
    public async Task DateFilter_WithADateAlone_Is400()
    {
        await using var client = await ShopClient.StartAsync();
        var answer = await client.GetAsync("orders?after=2026-11-22");
        Assert.Equal((400, "rest_invalid_param"), (answer.Status, answer.Code));
        Assert.Contains("Invalid date.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_PickFromObjects_ButDropListsAskedInPart()
    {
        await using var client = await ShopClient.StartAsync();
        client.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });

        var order = (await client.GetAsync("orders?_fields=id,billing.email,line_items.name")).Json[0];

        Assert.Equal(["id", "billing"], order.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["email"], order.GetProperty("billing").EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task List_ByIdAscendingWithIncludeAndCustomer_IsFilteredAndSorted()
    {
        await using var client = await ShopClient.StartAsync();
        var ids = Enumerable.Range(0, 4).Select(i => client.Shop.AddOrder(new NewOrder { Email = "a@example.com", CustomerId = i % 2 }).Id).ToArray();

        Assert.Equal([ids[0], ids[3]], await client.IdsAsync($"include={ids[3]},{ids[0]}&orderby=id&order=asc"));
        Assert.Equal([ids[3], ids[1]], await client.IdsAsync("customer=1"));
    }

    [Fact]
    public async Task Products_BySku_AreTheModelShops()
    {
        await using var client = await ShopClient.StartAsync();

        var all = await client.GetAsync("products?_fields=id,name,sku,price,virtual,type,status,permalink&per_page=100");
        var one = await client.GetAsync("products?sku=IPSS,nothing");

        Assert.Equal(6, all.Json.GetArrayLength());
        Assert.Equal(Sample.Shape(Sample.Json("woocommerce/products-list-small.json")), Sample.Shape(all.Json));
        Assert.Equal("250.00", Assert.Single(one.Json.EnumerateArray()).GetProperty("price").GetString());
    }
}
