using System.Diagnostics;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Web.Demo.Shop;

namespace CalendlyWoo.Tests.Demo;

public sealed class ShopFaultTests
{
    [Theory]
    [InlineData(ShopFault.HtmlPage, 200, "text/html")]
    [InlineData(ShopFault.PlainPermalinks, 301, "text/html")]
    [InlineData(ShopFault.FirewallBlock, 403, "text/html")]
    [InlineData(ShopFault.Maintenance, 503, "text/html")]
    [InlineData(ShopFault.TooManyRequests, 429, "text/html")]
    [InlineData(ShopFault.Moved, 301, "text/html")]
    [InlineData(ShopFault.FatalError, 500, "application/json")]
    [InlineData(ShopFault.BadGateway, 502, "text/html")]
    [InlineData(ShopFault.WorkThenGatewayTimeout, 504, "text/html")]
    [InlineData(ShopFault.AuthorizationStripped, 401, "application/json")]
    public async Task Fault_Answers_AsHostsDo(ShopFault fault, int status, string type)
    {
        await using var client = await ShopClient.StartAsync();
        client.Shop.Faults.Add(fault);

        var answer = await client.GetAsync("orders");

        Assert.Equal(status, answer.Status);
        Assert.StartsWith(type, answer.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(status is 429 or 503, answer.Headers.ContainsKey("Retry-After"));
        Assert.Equal(fault, Assert.Single(client.Shop.Requests.Entries).Fault);
    }

    [Fact]
    public async Task Moved_PointsToTheSamePathElsewhere()
    {
        await using var client = await ShopClient.StartAsync();
        client.Shop.Faults.MovedTo = new Uri("https://www.new.example");
        client.Shop.Faults.Add(ShopFault.Moved);
        Assert.Equal("https://www.new.example/wp-json/wc/v3/orders?page=2", (await client.GetAsync("orders?page=2")).Headers["Location"]);
    }

    [Fact]
    public async Task PlainPermalinks_BehindTheSlash_IsTheHomePage()
    {
        await using var client = await ShopClient.StartAsync();
        client.Shop.Faults.Add(ShopFault.PlainPermalinks);
        var answer = await client.GetAsync("orders/");
        Assert.Equal((200, "text/html; charset=UTF-8"), (answer.Status, answer.Headers["Content-Type"]));
    }

    [Fact]
    public async Task BytesBeforeTheJson_AreAByteOrderMarkOrANotice()
    {
        await using var client = await ShopClient.StartAsync();
        client.Shop.Faults.Add(ShopFault.ByteOrderMark, times: 1);
        client.Shop.Faults.Add(ShopFault.PhpNotice, times: 1);

        var mark = await client.GetAsync("orders");
        var notice = await client.GetAsync("orders");
        var clean = await client.GetAsync("orders");

        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'['], mark.Body[..4]);
        Assert.StartsWith("<br />\n<b>Notice</b>", notice.Text, StringComparison.Ordinal);
        Assert.Equal("[]", clean.Text);
    }

    [Fact]
    public async Task Work_Done_WhereOnlyTheAnswerIsLost()
    {
        await using var client = await ShopClient.StartAsync();
        var order = client.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        client.Shop.Faults.Add(ShopFault.WorkThenDrop, ShopCalls.Writes);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.PutAsync($"orders/{order.Id}", """{"status":"completed"}"""));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.PostAsync($"orders/{order.Id}/notes", """{"note":"x"}"""));

        var after = client.Shop.Order(order.Id);
        Assert.Equal(("completed", 1), (after.Status, after.Notes.Count(note => !note.BySystem)));
        Assert.Equal(200, (await client.GetAsync($"orders/{order.Id}")).Status);
    }

    [Fact]
    public async Task Drop_LeavesTheWorkUndone_AndHangLastsUntilTheClientGivesUp()
    {
        await using var client = await ShopClient.StartAsync();
        var order = client.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        client.Shop.Faults.Add(ShopFault.Drop, times: 1);
        client.Shop.Faults.Add(ShopFault.Hang, ShopCalls.OrderWrites, times: 1);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.PutAsync($"orders/{order.Id}", """{"status":"completed"}"""));
        var hanging = client.PutAsync($"orders/{order.Id}", """{"status":"completed"}""");
        await Patience.UntilAsync(() => client.Shop.Faults.Plan.IsOver);
        Assert.False(hanging.IsCompleted);
        client.Http.CancelPendingRequests();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);

        Assert.Equal("processing", client.Shop.Order(order.Id).Status);
    }

    [Fact]
    public async Task WorkThenHang_HasDoneTheWork()
    {
        await using var client = await ShopClient.StartAsync();
        var order = client.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        client.Shop.Faults.Add(ShopFault.WorkThenHang);

        var hanging = client.PutAsync($"orders/{order.Id}", """{"status":"completed"}""");

        await client.Shop.WaitForAsync(order.Id, seen => seen.Status == "completed", cancellationToken: TestContext.Current.CancellationToken);
        Assert.False(hanging.IsCompleted);
        client.Http.CancelPendingRequests();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);
    }

    [Fact]
    public async Task Rate_StrikesItsShareOfItsKindOfCalls()
    {
        await using var client = await ShopClient.StartAsync();
        client.Shop.Faults.Plan.Seed(7);
        client.Shop.Faults.Add(ShopFault.FatalError, ShopCalls.OrderLists, rate: 0.2);

        for (var i = 0; i < 200; i++)
        {
            await client.GetAsync("orders?per_page=1");
            await client.GetAsync("products?per_page=1");
        }

        var failed = client.Shop.Requests.Entries.Where(entry => entry.Status == 500).ToList();
        Assert.InRange(failed.Count, 20, 60);
        Assert.All(failed, entry => Assert.Equal(ShopCalls.OrderLists, entry.Kind));
        Assert.Equal((200, 200), (client.Shop.Requests.Count(ShopCalls.OrderLists), client.Shop.Requests.Count(ShopCalls.OtherReads)));
    }

    [Fact]
    public async Task Latency_DelaysEachCall_UntilCleared()
    {
        await using var client = await ShopClient.StartAsync();
        client.Shop.Faults.Latency = TimeSpan.FromMilliseconds(80);
        var watch = Stopwatch.StartNew();
        await client.GetAsync("orders");
        Assert.True(watch.ElapsedMilliseconds >= 75);
        client.Shop.Faults.Clear();
        Assert.Equal(TimeSpan.Zero, client.Shop.Faults.Latency);
    }

    [Fact]
    public async Task WaitFor_Returns_OnceTheOrderChanged()
    {
        await using var client = await ShopClient.StartAsync();
        var order = client.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        var waiting = client.Shop.WaitForAsync(order.Id, seen => seen.Status == "completed", cancellationToken: TestContext.Current.CancellationToken);
        await client.PutAsync($"orders/{order.Id}", """{"status":"completed"}""");
        Assert.Equal("completed", (await waiting).Status);
        await Assert.ThrowsAsync<TimeoutException>(() =>
            client.Shop.WaitForAsync(order.Id, seen => seen.Status == "failed", TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken));
    }
}
