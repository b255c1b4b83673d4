using System.Net;
using System.Net.Sockets;
using System.Text;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.WooCommerce;
using CalendlyWoo.Tests.WooCommerce.Support;
using Microsoft.AspNetCore.Http;

namespace CalendlyWoo.Tests.WooCommerce;

/// <summary>What each answer of shop and host becomes.</summary>
public sealed class ShopFailureTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(404, "order-404", "shop.order-gone", FailureCategory.Permanent)]
    [InlineData(404, "order-badroute", "shop.no-woocommerce", FailureCategory.Connection)]
    [InlineData(401, "err-401-unknown-key", "shop.unknown-key", FailureCategory.Connection)]
    [InlineData(401, "err-401-none", "shop.unknown-key", FailureCategory.Connection)]
    [InlineData(401, "err-401-bad-secret", "shop.wrong-secret", FailureCategory.Connection)]
    [InlineData(403, "err-nopriv", "shop.no-rights", FailureCategory.Connection)]
    [InlineData(400, "orders-bad-status-filter", "shop.unknown-status", FailureCategory.Permanent)]
    [InlineData(400, "orders-bad-perpage", "shop.rejected", FailureCategory.Permanent)]
    public async Task Read_RecordedError_IsToldApart(int status, string sample, string code, FailureCategory category)
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.SampleAsync(status, sample));

        AssertFailure(code, category, (await shop.Client.GetOrderAsync(18, Cancel)).Failure);
    }

    [Theory]
    [InlineData(400, "put-404", "shop.order-gone")]
    [InlineData(400, "put-invalid-status", "shop.unknown-status")]
    [InlineData(400, "put-bad-json", "shop.rejected")]
    public async Task Write_RecordedError_IsPermanentAndSentOnce(int status, string sample, string code)
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.SampleAsync(status, sample));

        AssertFailure(code, FailureCategory.Permanent, (await shop.Client.PutStatusAsync(18, "completed", Cancel)).Failure);
        Assert.Single(shop.Requests);
    }

    [Theory]
    [InlineData(404, "note-post-404", "shop.order-gone")]
    [InlineData(400, "note-post-missing", "shop.rejected")]
    public async Task Note_RecordedError_IsPermanent(int status, string sample, string code)
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.SampleAsync(status, sample));

        AssertFailure(code, FailureCategory.Permanent, (await shop.Client.AddNoteAsync(18, "Booked", Cancel)).Failure);
    }

    [Theory]
    [InlineData(200, "shop.web-page", FailureCategory.Connection)]
    [InlineData(400, "shop.firewall", FailureCategory.Connection)]
    [InlineData(401, "shop.firewall", FailureCategory.Connection)]
    [InlineData(403, "shop.firewall", FailureCategory.Connection)]
    [InlineData(404, "shop.wrong-address", FailureCategory.Connection)]
    [InlineData(406, "shop.firewall", FailureCategory.Connection)]
    [InlineData(408, "shop.unavailable", FailureCategory.Transient)]
    [InlineData(500, "shop.server-error", FailureCategory.Transient)]
    [InlineData(502, "shop.gateway", FailureCategory.Transient)]
    [InlineData(503, "shop.unavailable", FailureCategory.Transient)]
    [InlineData(504, "shop.gateway", FailureCategory.Transient)]
    [InlineData(524, "shop.gateway", FailureCategory.Transient)]
    public async Task Read_PageOfTheHost_IsToldApart(int status, string code, FailureCategory category)
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.HtmlAsync(status, "Attention Required"));

        var failure = (await shop.Client.GetOrderAsync(18, Cancel)).Failure;

        AssertFailure(code, category, failure);
        Assert.Contains("Attention Required", failure!.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("<", failure.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_PhpFatalAsJson_IsServerError()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.ErrorAsync(500, "internal_server_error"));

        AssertFailure("shop.server-error", FailureCategory.Transient, (await shop.Client.GetOrderAsync(18, Cancel)).Failure);
    }

    [Theory]
    [InlineData(401, "rest_not_logged_in")]
    [InlineData(401, "rest_forbidden")]
    [InlineData(403, "rest_forbidden")]
    [InlineData(403, "jwt_auth_bad_auth_header")]
    public async Task Read_RestSwitchedOffByPlugin_IsToldApart(int status, string wordPressCode)
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.ErrorAsync(status, wordPressCode));

        AssertFailure("shop.rest-disabled", FailureCategory.Connection, (await shop.Client.GetOrderAsync(18, Cancel)).Failure);
    }

    [Fact]
    public async Task Read_SiteBehindPassword_IsToldApart()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) =>
        {
            response.Headers.WWWAuthenticate = "Basic realm=\"Restricted\"";
            return response.HtmlAsync(401, "401 Authorization Required");
        });

        AssertFailure("shop.site-password", FailureCategory.Connection, (await shop.Client.GetOrderAsync(18, Cancel)).Failure);
    }

    [Theory]
    [InlineData(301, "https://www.shop.example/wp-json/wc/v3/orders/18", "shop.moved")]
    [InlineData(302, "http://shop.example:8080/elsewhere", "shop.moved")]
    [InlineData(308, "https://shop.example/", "shop.moved")]
    [InlineData(302, "/coming-soon/", "shop.redirected")]
    [InlineData(302, "", "shop.redirected")]
    [InlineData(301, "/wp-json/wc/v3/orders/18/", "shop.plain-permalinks")]
    public async Task Read_Redirect_IsReportedAndNotFollowed(int status, string location, string code)
    {
        await using var shop = await ShopFixture.StartAsync((_, response) =>
        {
            response.Headers.Location = location.Length == 0 ? default : location;
            return response.HtmlAsync(status, "Moved");
        });

        var failure = (await shop.Client.GetOrderAsync(18, Cancel)).Failure;

        AssertFailure(code, FailureCategory.Connection, failure);
        Assert.Single(shop.Requests);
        if (code == "shop.moved")
            Assert.Contains(new Uri(location).Authority, failure!.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere", failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_HomePageWithPlainRestRoute_IsPlainPermalinks()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) =>
        {
            response.Headers.Link = "<https://shop.example/index.php?rest_route=/>; rel=\"https://api.w.org/\"";
            return response.HtmlAsync(200, "Rig Shop");
        });

        AssertFailure("shop.plain-permalinks", FailureCategory.Connection, (await shop.Client.GetOrderAsync(18, Cancel)).Failure);
    }

    [Theory]
    [InlineData("<br />\n<b>Notice</b>: Undefined index in <b>/var/www/x.php</b><br />\n", "Notice : Undefined index")]
    [InlineData("\uFEFF", "{\"id\":18")]
    [InlineData("Warning: x\n", "Warning: x")]
    public async Task Answer_NoiseBeforeTheJson_IsRefusedWithItsBeginning(string noise, string shown)
    {
        byte[] body = [.. Encoding.UTF8.GetBytes(noise), .. Answers.Sample("order-one")];
        await using var shop = await ShopFixture.StartAsync((_, response) => response.BytesAsync(200, body, "application/json; charset=UTF-8"));

        var read = (await shop.Client.GetOrderAsync(18, Cancel)).Failure;
        var write = (await shop.Client.PutStatusAsync(18, "completed", Cancel)).Failure;

        AssertFailure("shop.not-json", FailureCategory.Connection, read);
        Assert.Contains(shown, read!.Detail, StringComparison.Ordinal);
        AssertFailure("shop.not-json", FailureCategory.Transient, write);
        Assert.True(ShopFailures.MayHaveBeenDone(write!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"id\":18,")]
    [InlineData("null")]
    public async Task Answer_NoJson_IsRefused(string body)
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.JsonAsync(200, body));

        AssertFailure("shop.not-json", FailureCategory.Connection, (await shop.Client.GetOrderAsync(18, Cancel)).Failure);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"id\":19,\"status\":\"processing\"}")]
    public async Task Answer_OtherThanAskedFor_IsRefused(string body)
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.JsonAsync(200, body));

        AssertFailure("shop.unexpected-answer", FailureCategory.Transient, (await shop.Client.GetOrderAsync(18, Cancel)).Failure);
    }

    [Fact]
    public async Task Answer_Over16Megabytes_IsRefused()
    {
        var body = new byte[17 * 1024 * 1024];
        Array.Fill(body, (byte)' ');
        await using var shop = await ShopFixture.StartAsync((_, response) => response.BytesAsync(200, body, "application/json"));

        AssertFailure("shop.too-large", FailureCategory.Permanent, (await shop.Client.GetOrderAsync(18, Cancel)).Failure);
    }

    [Theory]
    [InlineData(429, "120", "shop.rate-limited", FailureCategory.RateLimited, 120)]
    [InlineData(429, "Sun, 22 Nov 2026 12:05:00 GMT", "shop.rate-limited", FailureCategory.RateLimited, 300)]
    [InlineData(429, null, "shop.rate-limited", FailureCategory.RateLimited, 30)]
    [InlineData(429, "99999999", "shop.rate-limited", FailureCategory.RateLimited, 86400)]
    [InlineData(429, "Sun, 22 Nov 2020 12:05:00 GMT", "shop.rate-limited", FailureCategory.RateLimited, 0)]
    [InlineData(503, "600", "shop.maintenance", FailureCategory.Transient, 600)]
    public async Task Read_RetryAfter_IsHonouredAndNotRepeated(int status, string? retryAfter, string code, FailureCategory category, int seconds)
    {
        await using var shop = await ShopFixture.StartAsync((_, response) =>
        {
            response.Headers.RetryAfter = retryAfter;
            return response.HtmlAsync(status, "Briefly unavailable");
        });

        var failure = (await shop.Client.GetOrderAsync(18, Cancel)).Failure;

        AssertFailure(code, category, failure);
        Assert.Equal(shop.Time.GetUtcNow().AddSeconds(seconds), failure!.RetryAt);
        Assert.Single(shop.Requests);
    }

    [Fact]
    public async Task Call_NobodyListens_IsRefused()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        await using var shop = ShopFixture.At($"http://127.0.0.1:{port}");

        AssertFailure("shop.refused", FailureCategory.Connection, (await shop.Client.PutStatusAsync(18, "completed", Cancel)).Failure);
    }

    [Fact]
    public async Task Call_UnknownHost_NameIsNotFound()
    {
        await using var shop = ShopFixture.At("https://shop.invalid");

        AssertFailure("shop.name-not-found", FailureCategory.Connection, (await shop.Client.GetOrderAsync(18, Cancel)).Failure);
    }

    private static void AssertFailure(string code, FailureCategory category, Failure? failure)
    {
        Assert.NotNull(failure);
        Assert.Equal((code, category), (failure.Code, failure.Category));
        Assert.EndsWith(".", failure.Message, StringComparison.Ordinal);
    }
}
