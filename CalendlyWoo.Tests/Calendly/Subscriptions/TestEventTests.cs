using System.Net;
using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Calendly.Webhooks;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Tests.Calendly.Backfill;
using CalendlyWoo.Tests.Demo;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo;
using CalendlyWoo.Web.Demo.Calendly;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Calendly.Subscriptions;

/// <summary>A test event through the public address: each place where it can stick, told by its name.</summary>
public sealed class TestEventTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Event_ThroughTheOwnAddress_PassesEveryHopAndSendsNothing()
    {
        await using var calendly = await SimulatedCalendly.StartAsync(cancellationToken: Token);
        await using var product = await RunningProduct.StartAsync(null, [.. RunningProduct.Connected(calendly), "--Calendly:WebhookSigningKey="]);
        await HealingTests.SubscribedAsync(product);
        var seen = new List<TestEventReport>();

        var report = await product.Services.GetRequiredService<TestEvent>().SendAsync(seen.Add, Token);

        Assert.True(report.HasArrived, report.Problem);
        Assert.Equal(Enum.GetValues<TestEventHop>().Order(), report.Passed.Order());
        Assert.True(seen.Count >= 4);
        await using var db = product.OpenStore();
        var delivery = await db.Deliveries.SingleAsync(Token);
        Assert.Equal((DeliverySource.Test, DeliveryVerdict.NotHandled), (delivery.Source, delivery.Verdict));
        Assert.Empty(await db.Bookings.ToListAsync(Token));
        Assert.Empty(product.Mailbox.Store.Messages);
    }

    [Fact]
    public async Task Event_StuckOnItsWay_IsToldWhereAndWhy()
    {
        await using var deaf = await WebhookSink.StartAsync();
        deaf.Status = 404;
        await using var selfMade = await LoopbackServer.StartAsync(_ => Task.CompletedTask, certificate: LoopbackCertificate.Create(DateTimeOffset.UtcNow), cancellationToken: Token);
        await using var locked = await LoopbackServer.StartAsync(
            context =>
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            },
            cancellationToken: Token);
        await using var stranger = await RunningProduct.StartAsync(null, "--Calendly:WebhookSigningKey=another-key");
        await using var twin = await RunningProduct.StartAsync();

        await AssertStuckAsync("https://nowhere.invalid", TestEventHop.Resolved, "no computer called nowhere.invalid");
        await AssertStuckAsync("http://127.0.0.1:1", TestEventHop.Secured, "nothing answers");
        await AssertStuckAsync(selfMade.Address.AbsoluteUri, TestEventHop.Secured, "certificate");
        await AssertStuckAsync(deaf.Url.GetLeftPart(UriPartial.Authority), TestEventHop.Reached, "no such page");
        await AssertStuckAsync(locked.Address.AbsoluteUri, TestEventHop.Reached, "password");
        await AssertStuckAsync(stranger.Http.BaseAddress!.AbsoluteUri, TestEventHop.Accepted, "another signing key");
        await AssertStuckAsync(twin.Http.BaseAddress!.AbsoluteUri, TestEventHop.Stored, "not in our database");
    }

    [Fact]
    public async Task Deliveries_OfAKeyThatWeChose_AreAcceptedFromAnyCopy_AndOldSlugsToo()
    {
        await using var calendly = await SimulatedCalendly.StartAsync(cancellationToken: Token);
        await using var product = await RunningProduct.StartAsync(null, RunningProduct.Connected(calendly));
        await HealingTests.SubscribedAsync(product);
        var made = calendly.Subscriptions.Single();
        var body = InviteePayload.Created("ann@example.com", product.Now).ToBytes();
        var header = CalendlySignature.Header(made.SigningKey!, product.Now.ToUnixTimeSeconds(), body);

        Assert.Equal(HttpStatusCode.OK, await product.PostAsync(body, header, new Uri(made.CallbackUrl).AbsolutePath));
        Assert.Equal(HttpStatusCode.OK, await product.PostAsync(body, header, "/webhooks/calendly/an-old-slug"));
        Assert.Equal(HttpStatusCode.Unauthorized, await product.PostAsync(body, CalendlySignature.Header("guess", product.Now.ToUnixTimeSeconds(), body)));
    }

    [Theory]
    [InlineData(SignatureFault.OtherKey, "key")]
    [InlineData(SignatureFault.Old, "too late")]
    [InlineData(SignatureFault.Absent, "without a signature")]
    public async Task Refused_ByKeyOrAge_OpensACaseThatClosesByItself(SignatureFault fault, string words)
    {
        await using var calendly = await SimulatedCalendly.StartAsync(cancellationToken: Token);
        await using var product = await RunningProduct.StartAsync(null, RunningProduct.Connected(calendly));
        await HealingTests.SubscribedAsync(product);
        calendly.Faults.Signature = fault;

        calendly.Book(new Booking { Email = "ann@example.com" });
        await calendly.Deliveries.SettledAsync(cancellationToken: Token);
        await LookAsync(product);

        await using (var db = product.OpenStore())
        {
            Assert.Contains(words, (await db.Cases.SingleAsync(c => c.Kind == CaseKind.DeliveriesRefused, Token)).Title, StringComparison.Ordinal);
        }

        calendly.Faults.Clear();
        calendly.Book(new Booking { Email = "ben@example.com" });
        await calendly.Deliveries.SettledAsync(cancellationToken: Token);
        await LookAsync(product);
        await using var later = product.OpenStore();
        Assert.NotNull((await later.Cases.SingleAsync(c => c.Kind == CaseKind.DeliveriesRefused, Token)).ClosedAt);
    }

    private static async Task LookAsync(RunningProduct product)
    {
        await product.Services.GetRequiredService<RefusalCounter>().FlushAsync(Token);
        await product.Services.GetRequiredService<RefusalWatch>().LookAsync(Token);
    }

    private static async Task AssertStuckAsync(string address, TestEventHop hop, string words)
    {
        await using var product = await RunningProduct.StartAsync(null, $"--PublicUrl={address}");
        var patience = new Action<TestEventReport>(_ => { });
        var report = await product.Services.GetRequiredService<TestEvent>().SendAsync(patience, Token);
        Assert.Equal((address, hop), (address, report.Failed));
        Assert.Contains(words, report.Problem, StringComparison.Ordinal);
    }
}
