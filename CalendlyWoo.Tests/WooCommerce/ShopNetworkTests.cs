using CalendlyWoo.Tests.Support;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.WooCommerce;
using CalendlyWoo.Tests.WooCommerce.Support;
using Microsoft.AspNetCore.Http;

namespace CalendlyWoo.Tests.WooCommerce;

/// <summary>TLS, lost connections, time-outs, retries and the circuit breaker.</summary>
public sealed class ShopNetworkTests
{
    private static readonly TimeSpan Limit = Tests.Support.Patience.Limit;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1", -10, -1, "shop.certificate-expired")]
    [InlineData("127.0.0.1", 1, 10, "shop.certificate-expired")]
    [InlineData("127.0.0.2", -1, 10, "shop.certificate-name")]
    [InlineData("127.0.0.1", -1, 10, "shop.certificate-untrusted")]
    public async Task Certificate_NotGood_ReasonIsNamed(string address, int fromDay, int toDay, string code)
    {
        using var certificate = SelfSigned(address, fromDay, toDay);
        await using var shop = await ShopFixture.StartAsync((_, response) => response.SampleAsync(200, "order-one"), certificate);

        var failure = (await shop.Client.PutStatusAsync(18, "completed", Cancel)).Failure;

        Assert.Equal((code, FailureCategory.Connection), (failure?.Code, failure?.Category));
        Assert.Empty(shop.Requests);
    }

    [Fact]
    public async Task Tls_ServerSpeaksPlainHttp_IsToldApart()
    {
        await using var stub = await StubShop.StartAsync((_, response) => response.SampleAsync(200, "order-one"));
        await using var shop = ShopFixture.At(stub.Url.Replace("http:", "https:", StringComparison.Ordinal));

        Assert.Equal("shop.tls-failed", (await shop.Client.GetOrderAsync(18, Cancel)).Failure?.Code);
    }

    [Fact]
    public async Task Read_ConnectionLostMidway_IsRepeated()
    {
        var calls = 0;
        await using var shop = await ShopFixture.StartAsync((_, response) =>
            Interlocked.Increment(ref calls) < 3 ? HalfAnAnswerAsync(response) : response.SampleAsync(200, "order-one"));

        Assert.Null((await shop.Client.GetOrderAsync(18, Cancel)).Failure);
        Assert.Equal(3, calls);
    }

    [Fact]
    public async Task Read_ConnectionAlwaysLost_IsTransientAfterThreeTries()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => HalfAnAnswerAsync(response));

        var failure = (await shop.Client.GetOrderAsync(18, Cancel)).Failure;

        Assert.Equal(("shop.connection-lost", FailureCategory.Transient), (failure?.Code, failure?.Category));
        Assert.Equal(3, shop.Requests.Count);
    }

    [Fact]
    public async Task Write_ConnectionLostMidway_AnswerIsLostAndNothingRepeated()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => HalfAnAnswerAsync(response));

        AssertAnswerLost((await shop.Client.AddNoteAsync(18, "Booked", Cancel)).Failure);
        Assert.Single(shop.Requests);
    }

    [Fact]
    public async Task Write_ConnectionClosedWithoutAnswer_AnswerIsLost()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) =>
        {
            response.HttpContext.Abort();
            return Task.CompletedTask;
        });

        AssertAnswerLost((await shop.Client.AddNoteAsync(18, "Booked", Cancel)).Failure);
        Assert.Single(shop.Requests);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(504)]
    [InlineData(524)]
    public async Task Write_GatewayGaveUp_AnswerIsLost(int status)
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.HtmlAsync(status, "Gateway"));

        AssertAnswerLost((await shop.Client.AddNoteAsync(18, "Booked", Cancel)).Failure);
        Assert.Single(shop.Requests);
    }

    [Fact]
    public async Task Write_ServerError_IsNotRepeatedAndMayHaveBeenDone()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.ErrorAsync(500, "internal_server_error"));

        var failure = (await shop.Client.AddNoteAsync(18, "Booked", Cancel)).Failure;

        Assert.Equal("shop.server-error", failure?.Code);
        Assert.True(ShopFailures.MayHaveBeenDone(failure!));
        Assert.Single(shop.Requests);
    }

    [Fact]
    public async Task Call_NoAnswerFor20Seconds_TimesOutOnce()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => Task.Delay(Timeout.Infinite, response.HttpContext.RequestAborted));

        var read = shop.Client.GetOrderAsync(18, Cancel);
        await Patience.UntilAsync(() => shop.Requests.Count == 1);
        shop.Time.Advance(TimeSpan.FromSeconds(19));
        Assert.False(read.IsCompleted);
        shop.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("shop.timed-out", (await read.WaitAsync(Limit, Cancel)).Failure?.Code);
        Assert.Single(shop.Requests);

        var write = shop.Client.AddNoteAsync(18, "Booked", Cancel);
        await Patience.UntilAsync(() => shop.Requests.Count == 2);
        shop.Time.Advance(TimeSpan.FromSeconds(20));
        AssertAnswerLost((await write.WaitAsync(Limit, Cancel)).Failure);
    }

    [Fact]
    public async Task Call_Cancelled_Throws()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => Task.Delay(Timeout.Infinite, response.HttpContext.RequestAborted));
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancel);

        var read = shop.Client.GetOrderAsync(18, cancel.Token);
        await Patience.UntilAsync(() => shop.Requests.Count == 1);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
    }

    [Fact]
    public async Task Read_ServerErrorsPass_IsRepeated()
    {
        var calls = 0;
        await using var shop = await ShopFixture.StartAsync((_, response) =>
            Interlocked.Increment(ref calls) < 3 ? response.ErrorAsync(500, "internal_server_error") : response.SampleAsync(200, "order-one"));

        Assert.Null((await shop.Client.GetOrderAsync(18, Cancel)).Failure);
    }

    [Fact]
    public async Task Breaker_ManyFailures_OpensForASpellAndClosesAfterASuccess()
    {
        var isUp = false;
        await using var shop = await ShopFixture.StartAsync((_, response) =>
            isUp ? response.SampleAsync(200, "put-status") : response.ErrorAsync(500, "internal_server_error"));
        for (var i = 0; i < 10; i++)
            Assert.Equal("shop.server-error", (await shop.Client.PutStatusAsync(21, "completed", Cancel)).Failure?.Code);

        var open = (await shop.Client.PutStatusAsync(21, "completed", Cancel)).Failure;

        Assert.Equal(("shop.circuit-open", FailureCategory.Transient), (open?.Code, open?.Category));
        Assert.Equal(shop.Time.GetUtcNow().AddSeconds(5), open!.RetryAt);
        Assert.Equal(10, shop.Requests.Count);
        Assert.Equal("shop.circuit-open", (await shop.Client.GetOrderAsync(18, Cancel)).Failure?.Code);

        isUp = true;
        shop.Time.Advance(TimeSpan.FromSeconds(6));
        Assert.Null((await shop.Client.PutStatusAsync(21, "completed", Cancel)).Failure);
        Assert.Null((await shop.Client.PutStatusAsync(21, "completed", Cancel)).Failure);
    }

    [Fact]
    public async Task Breaker_RateLimitsAndRefusals_DoNotOpenIt()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.ErrorAsync(429, "too_many"));
        for (var i = 0; i < 30; i++)
            Assert.Equal("shop.rate-limited", (await shop.Client.PutStatusAsync(18, "completed", Cancel)).Failure?.Code);
    }

    private static void AssertAnswerLost(Failure? failure)
    {
        Assert.Equal((ShopFailures.AnswerLostCode, FailureCategory.Transient), (failure?.Code, failure?.Category));
        Assert.True(ShopFailures.MayHaveBeenDone(failure!));
    }

    private static async Task HalfAnAnswerAsync(HttpResponse response)
    {
        response.ContentType = "application/json";
        response.ContentLength = 1000;
        await response.Body.WriteAsync("{\"id\":18,"u8.ToArray());
        await response.Body.FlushAsync();
        response.HttpContext.Abort();
    }

    private static X509Certificate2 SelfSigned(string address, int fromDay, int toDay)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=shop", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Parse(address));
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(fromDay), now.AddDays(toDay));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}
