using CalendlyWoo.Core.Common;
using CalendlyWoo.Tests.WooCommerce.Support;
using Microsoft.AspNetCore.Http;

namespace CalendlyWoo.Tests.WooCommerce;

/// <summary>Keys, their permissions, and hosts that lose or refuse what we send.</summary>
public sealed class ShopAccessTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task HeaderIsRemoved_KeyGoesIntoTheQueryAndStaysThere()
    {
        await using var shop = await ShopFixture.StartAsync((request, response) =>
            request.HasKeyInQuery ? response.SampleAsync(200, "order-one") : response.SampleAsync(401, "err-401-none"));

        Assert.Null((await shop.Client.GetOrderAsync(18, Cancel)).Failure);
        Assert.Null((await shop.Client.GetOrderAsync(18, Cancel)).Failure);

        Assert.Equal([false, true, true], shop.Requests.Select(request => request.HasKeyInQuery));
        Assert.Equal([true, false, false], shop.Requests.Select(request => request.HasHeader));
        Assert.Equal((ShopFixture.Key, ShopFixture.Secret), (shop.Requests[1]["consumer_key"], shop.Requests[1]["consumer_secret"]));
    }

    [Fact]
    public async Task HeaderComesBack_IsFoundOutAgain()
    {
        var headerWorks = false;
        await using var shop = await ShopFixture.StartAsync((request, response) =>
            request.HasHeader == headerWorks ? response.SampleAsync(200, "order-one") : response.SampleAsync(401, "err-401-none"));

        Assert.Null((await shop.Client.GetOrderAsync(18, Cancel)).Failure);
        headerWorks = true;
        Assert.Null((await shop.Client.GetOrderAsync(18, Cancel)).Failure);
        Assert.Null((await shop.Client.GetOrderAsync(18, Cancel)).Failure);

        Assert.Equal([true, false, false, true, true], shop.Requests.Select(request => request.HasHeader));
    }

    [Fact]
    public async Task NeitherHeaderNorQueryHelps_FirstAnswerCounts()
    {
        await using var shop = await ShopFixture.StartAsync((request, response) =>
            request.HasHeader ? response.ErrorAsync(401, "rest_not_logged_in") : response.SampleAsync(401, "err-401-none"));

        Assert.Equal("shop.rest-disabled", (await shop.Client.GetOrderAsync(18, Cancel)).Failure?.Code);
        Assert.Equal(2, shop.Requests.Count);
    }

    [Fact]
    public async Task PlainHttpToAnotherHost_KeyNeverGoesIntoTheQuery()
    {
        await using var stub = await StubShop.StartAsync((_, response) => response.SampleAsync(401, "err-401-none"));
        await using var shop = ShopFixture.With(
            ("AllowInsecureEndpoints", "true"),
            ("WooCommerce:Url", stub.Url.Replace("127.0.0.1", System.Net.Dns.GetHostName(), StringComparison.Ordinal)),
            ("WooCommerce:ConsumerKey", ShopFixture.Key),
            ("WooCommerce:ConsumerSecret", ShopFixture.Secret));

        var failure = (await shop.Client.GetOrderAsync(18, Cancel)).Failure;

        // Where the machine's own name does not lead to loopback nobody answers, and nothing was sent either.
        Assert.True(failure?.Code is "shop.https-needed" or "shop.refused" or "shop.name-not-found" or "shop.unreachable", failure?.Code);
        Assert.DoesNotContain(stub.Requests, request => request.HasKeyInQuery);
    }

    [Fact]
    public async Task ReadOnlyKey_WriteRefused_IsTheKeysPermission()
    {
        await using var shop = await ShopFixture.StartAsync(ReadOnly);

        Assert.Equal("shop.read-only-key", (await shop.Client.PutStatusAsync(18, "completed", Cancel)).Failure?.Code);
    }

    [Fact]
    public async Task WriteOnlyKey_ReadRefused_IsTheKeysPermission()
    {
        await using var shop = await ShopFixture.StartAsync((request, response) =>
            request.IsWriteProbe ? response.SampleAsync(400, "note-post-missing") : response.SampleAsync(401, "err-wo-read"));

        Assert.Equal("shop.write-only-key", (await shop.Client.GetOrderAsync(18, Cancel)).Failure?.Code);
    }

    [Fact]
    public async Task WrongSecret_ShopAsksForBasic_NeedsNoSecondQuestion()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) =>
        {
            response.Headers.WWWAuthenticate = "Basic realm=\"WooCommerce API\"";
            return response.SampleAsync(401, "err-401-bad-secret");
        });

        Assert.Equal("shop.wrong-secret", (await shop.Client.GetOrderAsync(18, Cancel)).Failure?.Code);
        Assert.Single(shop.Requests);
    }

    [Fact]
    public async Task KeyRefusedAndCauseUnknown_SaysBoth()
    {
        await using var shop = await ShopFixture.StartAsync((request, response) =>
            request.Method == "PUT" ? response.SampleAsync(401, "err-ro-write") : response.HtmlAsync(503, "Busy"));

        Assert.Equal("shop.key-refused", (await shop.Client.PutStatusAsync(18, "completed", Cancel)).Failure?.Code);
    }

    [Fact]
    public async Task Ping_NothingWrong_AsksForOneIdOnly()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.JsonAsync(200, "[{\"id\":18}]"));

        Assert.True((await shop.Client.PingAsync(Cancel)).TryGet(out var isUp, out _) && isUp);

        Assert.Equal("/wp-json/wc/v3/orders?per_page=1&_fields=id", Assert.Single(shop.Requests).Target);
    }

    [Fact]
    public async Task Ping_AfterRefusedWrite_StaysDownUntilWritingWorks()
    {
        var canWrite = false;
        await using var shop = await ShopFixture.StartAsync((request, response) =>
            canWrite && request.IsWriteProbe ? response.SampleAsync(400, "note-post-missing") : ReadOnly(request, response));
        await shop.Client.PutStatusAsync(18, "completed", Cancel);

        var before = (await shop.Client.PingAsync(Cancel)).Failure;
        canWrite = true;
        var after = (await shop.Client.PingAsync(Cancel)).Failure;
        var asked = shop.Requests.Count;
        await shop.Client.PingAsync(Cancel);

        Assert.Equal("shop.read-only-key", before?.Code);
        Assert.Null(after);
        Assert.Equal(asked + 1, shop.Requests.Count);
    }

    [Theory]
    [InlineData(501)]
    [InlineData(405)]
    public async Task PutRefused_PostIsTakenFromThenOn(int status)
    {
        await using var shop = await ShopFixture.StartAsync((request, response) =>
            request.Method == "PUT" ? response.HtmlAsync(status, "Not Implemented") : response.SampleAsync(200, "put-status"));

        Assert.Null((await shop.Client.PutStatusAsync(21, "completed", Cancel)).Failure);
        Assert.Null((await shop.Client.PutStatusAsync(21, "completed", Cancel)).Failure);

        Assert.Equal(["PUT", "POST", "POST"], shop.Requests.Select(request => request.Method));
        Assert.All(shop.Requests, request => Assert.Equal("{\"status\":\"completed\"}", request.Body));
    }

    [Fact]
    public async Task PutAndPostRefused_IsToldApart()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.HtmlAsync(501, "Not Implemented"));

        var failure = (await shop.Client.PutStatusAsync(18, "completed", Cancel)).Failure;

        Assert.Equal(("shop.method-refused", FailureCategory.Connection), (failure?.Code, failure?.Category));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(406)]
    [InlineData(200)]
    public async Task FirewallBlocksOneWrite_NeedsTheOwner(int status)
    {
        await using var shop = await ShopFixture.StartAsync((request, response) =>
            request.IsWriteProbe ? response.SampleAsync(404, "note-post-404") : response.HtmlAsync(status, "Blocked"));

        var failure = (await shop.Client.AddNoteAsync(18, "select * from", Cancel)).Failure;

        Assert.Equal(("shop.write-blocked", FailureCategory.NeedsOwner), (failure?.Code, failure?.Category));
    }

    [Fact]
    public async Task FirewallBlocksAllWrites_IsTheConnection()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.HtmlAsync(403, "Blocked"));

        var failure = (await shop.Client.AddNoteAsync(18, "Booked", Cancel)).Failure;

        Assert.Equal(("shop.firewall", FailureCategory.Connection), (failure?.Code, failure?.Category));
    }

    [Fact]
    public async Task EveryRequest_NamesItselfAndAcceptsJson()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.SampleAsync(200, "order-one"));

        await shop.Client.GetOrderAsync(18, Cancel);

        var headers = Assert.Single(shop.Requests).Headers;
        Assert.Equal("Mozilla/5.0 (compatible; CalendlyWoo/1.0)", headers.UserAgent.ToString());
        Assert.Equal("application/json", headers.Accept.ToString());
        Assert.Contains("gzip", headers.AcceptEncoding.ToString(), StringComparison.Ordinal);
        Assert.False(headers.ContainsKey("traceparent"));
    }

    [Fact]
    public async Task Failures_LogAndText_HoldNoKeyAndNoAddress()
    {
        await using var shop = await ShopFixture.StartAsync((request, response) =>
            response.HtmlAsync(403, $"Blocked {request.Target} {ShopFixture.Key} {ShopFixture.Secret} ann@example.com ann%40example.com"));

        var failure = (await shop.Client.SearchOrdersAsync("ann@example.com", ["processing"], Cancel)).Failure!;

        var everything = $"{shop.Log.Text} {failure}";
        Assert.Contains("shop.firewall", shop.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ann", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("ck_", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("cs_", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("search=", shop.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("System.Net.Http.HttpClient", shop.Log.Text, StringComparison.Ordinal);
    }

    private static Task ReadOnly(StubRequest request, HttpResponse response) =>
        request.Method == "GET" ? response.JsonAsync(200, "[{\"id\":18}]") : response.SampleAsync(401, "err-ro-write");
}
