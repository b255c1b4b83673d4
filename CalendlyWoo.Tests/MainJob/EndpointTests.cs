using System.Net;
using System.Text;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Calendly.Webhooks;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Calendly;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.MainJob;

/// <summary>The endpoint's answers to bad input, and what each leaves behind.</summary>
public sealed class EndpointTests
{
    private static readonly byte[] Good = Samples.Calendly("invitee-created.json");

    public static TheoryData<string> NotRightlySigned =>
        ["no signature", "nonsense", "t=1,v1=00", "another key", "stale", "future", "over another body"];

    public static TheoryData<string, byte[]> SignedNonsense => new()
    {
        { "not JSON", "hello"u8.ToArray() },
        { "another shape", "{\"a\":[1,2,3]}"u8.ToArray() },
        { "unknown event", "{\"event\":\"invitee.exploded\",\"payload\":{}}"u8.ToArray() },
        { "invalid UTF-8", [(byte)'"', 0xC3, 0x28, (byte)'"'] },
        { "truncated", Good[..(Good.Length / 2)] },
        { "empty", [] },
        { "deeply nested", Encoding.ASCII.GetBytes(new string('[', 10_000)) },
    };

    [Theory]
    [MemberData(nameof(NotRightlySigned))]
    public async Task Post_NotRightlySigned_IsRefusedAndOnlyCounted(string how)
    {
        await using var product = await RunningProduct.StartAsync();

        var answer = await product.PostAsync(Good, SignatureOf(how, product.Now));
        await product.Services.GetRequiredService<RefusalCounter>().FlushAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer);
        await using var db = product.OpenStore();
        Assert.Empty(await db.Deliveries.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await db.Activities.Where(a => a.Kind != ActivityKind.System && a.Kind != ActivityKind.Audit).ToListAsync(TestContext.Current.CancellationToken));
        await product.WaitAsync(async store => await store.RefusalCounts.SumAsync(c => c.Count) == 1);
    }

    [Theory]
    [MemberData(nameof(SignedNonsense))]
    public async Task Post_RightlySignedNonsense_IsStoredAndMakesOneCase(string what, byte[] body)
    {
        await using var product = await RunningProduct.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await product.PostAsync(body));
        Assert.Equal(HttpStatusCode.OK, await product.PostAsync(body));

        await product.WaitUntilReadAsync();
        await using var db = product.OpenStore();
        Assert.All(await db.Deliveries.ToListAsync(TestContext.Current.CancellationToken), d => Assert.Equal((what, DeliveryVerdict.NotUnderstood), (what, d.Verdict)));
        Assert.Equal(2, await db.Deliveries.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, await db.Cases.CountAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_Over256Kilobytes_IsTooLarge(bool saysItsLength)
    {
        await using var product = await RunningProduct.StartAsync();
        var body = new byte[300 * 1024];
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/calendly") { Content = new ByteArrayContent(body) };
        request.Headers.TransferEncodingChunked = !saysItsLength;
        request.Headers.TryAddWithoutValidation(CalendlySignature.HeaderName, CalendlySignature.Header(RunningProduct.SigningKey, product.Now.ToUnixTimeSeconds(), body));

        using var response = await product.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Post_Exactly256Kilobytes_IsStored()
    {
        await using var product = await RunningProduct.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await product.PostAsync(new byte[256 * 1024]));
    }

    [Fact]
    public async Task Post_ManyForgeries_AreSlowedDownButNeverTheRightOne()
    {
        await using var product = await RunningProduct.StartAsync();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 40; i++)
        {
            answers.Add(await product.PostAsync(Good, "t=1,v1=00"));
        }

        Assert.Equal(30, answers.Count(answer => answer == HttpStatusCode.Unauthorized));
        Assert.Equal(10, answers.Count(answer => answer == HttpStatusCode.TooManyRequests));
        Assert.Equal(HttpStatusCode.OK, await product.PostAsync(Good));
    }

    [Theory]
    [InlineData("/webhooks/calendly/k3x9")]
    [InlineData("/webhooks/calendly/")]
    public async Task Post_UnderASlug_IsStored(string path)
    {
        await using var product = await RunningProduct.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await product.PostAsync(Good, CalendlySignature.Header(RunningProduct.SigningKey, product.Now.ToUnixTimeSeconds(), Good), path));
    }

    [Fact]
    public async Task Post_EventTypeOfNoService_IsNotTheShops()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.AddOrder(new NewOrder { Email = "noor.peeters@voorbeeld.example" });

        await product.PostAsync(Good);
        await product.WaitUntilReadAsync();

        await using var db = product.OpenStore();
        Assert.Equal(DeliveryVerdict.NotTheShops, (await db.Deliveries.SingleAsync(TestContext.Current.CancellationToken)).Verdict);
        Assert.Empty(await db.Bookings.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, product.Shop.Requests.Count(ShopCalls.OrderSearches | ShopCalls.OrderLists | ShopCalls.OrderReads));
    }

    private static string? SignatureOf(string how, DateTimeOffset now) => how switch
    {
        "no signature" => null,
        "another key" => CalendlySignature.Header("another key", now.ToUnixTimeSeconds(), Good),
        "stale" => CalendlySignature.Header(RunningProduct.SigningKey, now.AddMinutes(-6).ToUnixTimeSeconds(), Good),
        "future" => CalendlySignature.Header(RunningProduct.SigningKey, now.AddMinutes(6).ToUnixTimeSeconds(), Good),
        "over another body" => CalendlySignature.Header(RunningProduct.SigningKey, now.ToUnixTimeSeconds(), Good.AsSpan(1)),
        _ => how,
    };
}
