using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Health;
using CalendlyWoo.Core.Health.Testing;
using CalendlyWoo.Core.Mail.Reading;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Calendly;
using CalendlyWoo.Web.Demo.Mailbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Health;

/// <summary>A test booking takes the real way, and touches nothing but the mailbox of who asked for it.</summary>
public sealed class TestBookingTests
{
    private const string Own = "mila@studio.example";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TestBooking_WhileWatching_IsMailedToWhoAskedAlone()
    {
        await using var product = await RunningProduct.StartAsync();
        var service = await WatchAllAsync(product);
        var requests = product.Shop.Requests.Count;

        var test = await SendAsync(product, service);

        var mail = await product.WaitForMailAsync(Own);
        Assert.StartsWith("[Test] ", MailReader.Read(mail.Raw.Span).Subject, StringComparison.Ordinal);
        await product.WaitForAllAsync(NotificationState.Done, 1);
        var progress = await product.Services.GetRequiredService<TestProgressQuery>().LatestAsync(Token);
        Assert.All(progress!.Hops, hop => Assert.Equal(HopState.Passed, hop.State));
        Assert.Equal(test.Id, progress.Test.Id);
        Assert.Equal(requests, product.Shop.Requests.Count);
        await using var db = product.OpenStore();
        Assert.True((await db.Bookings.SingleAsync(Token)).IsTest);
        Assert.Equal(DeliverySource.Test, (await db.Deliveries.SingleAsync(Token)).Source);
        Assert.Empty(await db.UnitClaims.ToListAsync(Token));
        var figures = await product.Services.GetRequiredService<OverviewQuery>().ReadAsync(TimeZoneInfo.Utc, Token);
        Assert.Equal((0, 0), (figures.MailsToday, figures.Waiting));
        Assert.Equal(StepState.Done, (await product.Services.GetRequiredService<HealthQuery>().ReadAsync(Token))[HealthStep.Test].State);
    }

    [Fact]
    public async Task TestEvent_NobodyAskedForIt_MailsNobody()
    {
        await using var product = await RunningProduct.StartAsync();
        var test = new TestBooking
        {
            Id = Guid.NewGuid(), InviteeUri = TestBooking.UriOf(Guid.NewGuid()), ServiceId = Guid.NewGuid(), Address = Own, Actor = "x", StartedAt = product.Now,
        };
        var body = TestEventBody.Write(test, AService.Named(), "Eve", null);

        await product.PostAsync(body, CalendlySignature.Header(RunningProduct.SigningKey, product.Now.ToUnixTimeSeconds(), body));

        await product.WaitUntilReadAsync();
        await using var db = product.OpenStore();
        Assert.Equal(DeliveryVerdict.NotHandled, (await db.Deliveries.SingleAsync(Token)).Verdict);
        Assert.Empty(await db.Notifications.ToListAsync(Token));
        Assert.Empty(product.Mailbox.Store.Messages);
    }

    [Fact]
    public async Task TestBooking_TemplateBroken_FailsInWordsWithoutACase()
    {
        await using var product = await RunningProduct.StartAsync();
        var service = (await product.Services.GetRequiredService<ServiceCatalog>().GetAsync(Token))[0].Service;
        await using (var db = product.OpenStore())
        {
            await db.ServiceTemplates.Where(use => use.ServiceId == service.Id).ExecuteDeleteAsync(Token);
        }

        product.Services.GetRequiredService<ServiceCatalog>().Invalidate();
        await SendAsync(product, service);

        await product.WaitForAllAsync(NotificationState.NeedsOwner, 1);
        var progress = await product.Services.GetRequiredService<TestProgressQuery>().LatestAsync(Token);
        Assert.Equal(HopState.Failed, progress!.Hops[(int)TestHop.Written].State);
        Assert.Equal(HopState.Open, progress.Hops[(int)TestHop.Mailed].State);
        await using var after = product.OpenStore();
        Assert.Empty(await after.Cases.ToListAsync(Token));
        Assert.Equal(StepState.NeedsAttention, (await product.Services.GetRequiredService<HealthQuery>().ReadAsync(Token))[HealthStep.Test].State);
    }

    [Fact]
    public async Task TestBooking_PublicAddressRefuses_SaysSoAtTheFirstPlace()
    {
        await using var product = await RunningProduct.StartAsync(null, "--PublicUrl=http://127.0.0.1:9");
        var service = (await product.Services.GetRequiredService<ServiceCatalog>().GetAsync(Token))[0].Service;

        await SendAsync(product, service);

        var progress = await product.Services.GetRequiredService<TestProgressQuery>().LatestAsync(Token);
        Assert.Equal(HopState.Failed, progress!.Hops[0].State);
        Assert.Contains("nothing answers there", progress.Hops[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GoLive_BookedWhileWatching_IsNeverMailedByItself()
    {
        await using var product = await RunningProduct.StartAsync();
        await WatchAllAsync(product);
        var desk = product.Services.GetRequiredService<GoLiveDesk>();
        product.Shop.AddOrder(new() { Email = "ann@example.com", Product = "Virtual Styling Session", Status = "processing" });
        product.Shop.AddOrder(new() { Email = "bea@example.com", Product = "Virtual Styling Session", Status = "processing" });

        await product.BookAsync("ann@example.com");
        await product.WaitForAllAsync(NotificationState.Watched, 1);
        var plan = await desk.PlanAsync(Token);
        Assert.Equal((3, 1), (plan.Watching.Count, plan.WatchedBookings));
        Assert.Equal(3, await desk.GoLiveAsync([.. plan.Watching.Select(one => one.Id)], "Mila", Token));
        await product.BookAsync("bea@example.com", "Bea Example");

        await product.WaitForMailAsync("bea@example.com");
        await product.WaitForAllAsync(NotificationState.Done, 1);
        await product.WaitForAllAsync(NotificationState.Watched, 1);
        await using var db = product.OpenStore();
        Assert.Equal(3, await db.Activities.CountAsync(line => line.Actor == "Mila" && line.Text.EndsWith("went live."), Token));
    }

    private static async Task<Service> WatchAllAsync(RunningProduct product)
    {
        var services = (await product.Services.GetRequiredService<ServiceCatalog>().GetAsync(Token)).Select(offered => offered.Service).ToList();
        Assert.All(services, service => Assert.True(service.IsLive));
        await product.Services.GetRequiredService<GoLiveDesk>().WatchAgainAsync([.. services.Select(service => service.Id)], "the test", Token);
        return services[0];
    }

    private static async Task<TestBooking> SendAsync(RunningProduct product, Service service)
    {
        var tests = product.Services.GetRequiredService<TestBookings>();
        var begun = await tests.BeginAsync(service.Id, Own, "Mila", Token);
        Assert.True(begun.TryGet(out var test, out var failure), failure?.Message);
        await tests.SendAsync(test, Token);
        return test;
    }
}
