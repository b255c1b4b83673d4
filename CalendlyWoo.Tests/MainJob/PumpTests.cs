using System.Net;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Calendly;
using CalendlyWoo.Web.Demo.Mailbox;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.MainJob;

/// <summary>Leases, stops and starts.</summary>
public sealed class PumpTests
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Lease_OfAProcessThatDied_EndsByItself()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        await WaitingWithForeignLeaseAsync(product);

        await product.RunPumpAsync();
        Assert.Empty(product.Mailbox.Store.Messages);
        _clock.Advance(NotificationClaims.LeaseTime + TimeSpan.FromSeconds(1));
        await product.RunPumpAsync();

        await product.WaitForAllAsync(NotificationState.Done, 1);
    }

    [Fact]
    public async Task Lease_OfALongRun_StaysRenewedWhenAStepIsCommitted()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        product.Mailbox.Faults.Add(MailboxStage.FinalDot, new MailboxFault.Delay(TimeSpan.FromSeconds(70)), times: 1);
        product.Shop.Faults.Add(ShopFault.Hang, ShopCalls.OrderWrites, times: 1);
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        await product.BookAsync("ann@example.com");
        await product.Mailbox.Faults.WaitForAsync(MailboxStage.FinalDot, RunningProduct.Limit);

        // The lease is renewed every 15 seconds; the mail server answers between two renewals.
        var renewed = product.Now + NotificationClaims.LeaseTime + TimeSpan.FromSeconds(50);
        _clock.Advance(TimeSpan.FromSeconds(60));
        await product.WaitAsync(db => db.Notifications.AnyAsync(n => n.LeaseUntil > renewed));
        _clock.Advance(TimeSpan.FromSeconds(11));
        await product.WaitAsync(async db => (await db.Notifications.ToListAsync()).Any(n => n.Steps.Mail.IsDone));

        await using (var db = product.OpenStore())
        {
            Assert.True((await db.Notifications.SingleAsync(TestContext.Current.CancellationToken)).LeaseUntil > product.Now);
        }

        // The shop, which holds the run at its next step, is given up.
        _clock.Advance(TimeSpan.FromSeconds(21));
        await product.AdvanceUntilAsync(NotificationState.Done);
        Assert.Single(product.Mailbox.Store.Messages);
    }

    [Fact]
    public async Task Start_OnSqlite_ForgetsTheLeasesOfTheDead()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        await WaitingWithForeignLeaseAsync(product);

        await product.RestartAsync();
        await product.RunPumpAsync();

        await product.WaitForAllAsync(NotificationState.Done, 1);
    }

    [Fact]
    public async Task Stop_WhileMailsAreOnTheirWay_FinishesTheStepAndGivesTheRestBack()
    {
        await using var product = await RunningProduct.StartAsync(settings: "--Workers:Count=2");
        product.Mailbox.Faults.Add(MailboxStage.FinalDot, new MailboxFault.Delay(TimeSpan.FromMilliseconds(300)));
        for (var i = 0; i < 12; i++)
        {
            product.Shop.AddOrder(new NewOrder { Email = $"customer{i}@example.com" });
            await product.BookAsync($"customer{i}@example.com");
        }

        await product.Mailbox.Store.WaitForAsync(_ => true, RunningProduct.Limit, TestContext.Current.CancellationToken);
        await product.RestartAsync();

        await product.WaitForAllAsync(NotificationState.Done, 12);
        Assert.Equal(12, product.Mailbox.Store.Messages.Select(mail => mail.Content.MessageId).Distinct().Count());
        Assert.Equal(12, product.Mailbox.Store.Messages.Count);
    }

    [Fact]
    public async Task Delivery_StoredBeforeACrash_IsReadAtTheNextStart()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        var body = InviteePayload.Created("ann@example.com", product.Now).ToBytes();
        await product.Services.GetRequiredService<GroupCommit>().CommitAsync(
            db => db.Add(new Core.Deliveries.Delivery { Id = Guid.CreateVersion7(), ReceivedAt = product.Now, Slug = "", Body = body }), CancellationToken.None);

        await product.RestartAsync();

        await product.WaitForMailAsync("ann@example.com");
    }

    [Fact]
    public async Task Store_TakesNothing_AnswersRetryLater()
    {
        await using var product = await RunningProduct.StartAsync();
        await product.Services.GetRequiredService<GroupCommit>().StopAsync(TestContext.Current.CancellationToken);
        var body = InviteePayload.Created("ann@example.com", product.Now).ToBytes();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/calendly") { Content = new ByteArrayContent(body) };
        request.Headers.TryAddWithoutValidation(CalendlySignature.HeaderName, CalendlySignature.Header(RunningProduct.SigningKey, product.Now.ToUnixTimeSeconds(), body));

        using var response = await product.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter!.Delta);
    }

    /// <summary>A booking whose order turns paid, but whose row is leased to a process that does not live.</summary>
    private static async Task WaitingWithForeignLeaseAsync(RunningProduct product)
    {
        var order = product.Shop.AddOrder(new NewOrder { Email = "ann@example.com", Status = "on-hold" });
        await product.BookAsync("ann@example.com");
        await product.WaitUntilWaitingAsync(1);
        product.Shop.SetStatus(order.Id, "processing");
        var now = product.Now;
        await product.Services.GetRequiredService<GroupCommit>().RunAloneAsync(
            (db, token) => db.Notifications.ExecuteUpdateAsync(
                set => set.SetProperty(n => n.LeaseId, Guid.NewGuid()).SetProperty(n => n.LeaseUntil, now + NotificationClaims.LeaseTime).SetProperty(n => n.DueAt, now), token),
            CancellationToken.None);
    }
}
