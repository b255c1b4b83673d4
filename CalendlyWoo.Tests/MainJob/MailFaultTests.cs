using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Mailbox;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.MainJob;

/// <summary>What the mail server may do wrong; the clock is the test's own.</summary>
public sealed class MailFaultTests
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Mail_RefusedForNow_LeavesAfterThreeSeconds()
    {
        await using var product = await StartAsync(new MailboxFault.Reply("451 4.3.0 Try again later"), MailboxStage.RcptTo);
        await product.BookAsync("ann@example.com");
        await WaitForAttemptsAsync(product, 1);

        product.Mailbox.Faults.Clear();
        _clock.Advance(TimeSpan.FromSeconds(4));
        await WakeAsync(product);

        await product.WaitForAllAsync(NotificationState.Done, 1);
        Assert.Single(product.Mailbox.Store.Messages);
    }

    [Fact]
    public async Task Mail_RefusedForEver_BecomesACase()
    {
        await using var product = await StartAsync(new MailboxFault.Reply("550 5.1.1 No such user"), MailboxStage.RcptTo);

        await product.BookAsync("ann@example.com");

        await product.WaitForAllAsync(NotificationState.NeedsOwner, 1);
        await using var db = product.OpenStore();
        Assert.Equal(CaseKind.MailRefused, (await db.Cases.SingleAsync(TestContext.Current.CancellationToken)).Kind);
    }

    [Fact]
    public async Task Mail_AnswerToFinalDotLost_IsSentAgainUnderTheSameMessageIdAndCounted()
    {
        await using var product = await StartAsync(new MailboxFault.KeepAndDrop(), MailboxStage.FinalDot);
        await product.BookAsync("ann@example.com");
        await WaitForAttemptsAsync(product, 1);

        product.Mailbox.Faults.Clear();
        _clock.Advance(TimeSpan.FromSeconds(4));
        await WakeAsync(product);

        await product.WaitForAllAsync(NotificationState.Done, 1);
        Assert.Equal(2, product.Mailbox.Store.Messages.Count);
        Assert.Single(product.Mailbox.Store.Messages.Select(mail => mail.Content.MessageId).Distinct());
        await using var db = product.OpenStore();
        Assert.Equal(1, (await db.OutgoingMails.SingleAsync(TestContext.Current.CancellationToken)).UncertainHandovers);
    }

    [Fact]
    public async Task MailServer_DownForAnHour_SpendsNoAttemptAndMakesOneCase()
    {
        await using var product = await StartAsync();
        product.Mailbox.IsDown = true;
        product.Shop.AddOrder(new NewOrder { Email = "bob@example.com" });
        await product.BookAsync("ann@example.com");
        await product.BookAsync("bob@example.com");
        await product.WaitAsync(async db => await db.Notifications.CountAsync(n => n.WaitsFor != null && n.LeaseId == null) == 2);

        for (var minute = 0; minute < 60; minute++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            await WakeAsync(product);
        }

        await using (var db = product.OpenStore())
        {
            var waiting = await db.Notifications.ToListAsync(TestContext.Current.CancellationToken);
            Assert.All(waiting, n => Assert.Equal((NotificationState.Pending, 0), (n.State, n.Steps.Mail.Attempts)));
            Assert.Equal(CaseKind.ConnectionLost, (await db.Cases.SingleAsync(TestContext.Current.CancellationToken)).Kind);
        }

        product.Mailbox.IsDown = false;
        _clock.Advance(TimeSpan.FromMinutes(2));
        await WakeAsync(product);
        await product.WaitForAllAsync(NotificationState.Done, 2);
        Assert.Equal(2, product.Mailbox.Store.Messages.Count);
        await using var after = product.OpenStore();
        Assert.NotNull((await after.Cases.SingleAsync(TestContext.Current.CancellationToken)).ClosedAt);
    }

    [Fact]
    public async Task Mail_NotLeftBeforeTheSession_BecomesACase()
    {
        await using var product = await StartAsync(new MailboxFault.Reply("451 4.3.0 Try again later"), MailboxStage.MailFrom);
        await product.BookAsync("ann@example.com", start: _clock.GetUtcNow().AddMinutes(30));
        await WaitForAttemptsAsync(product, 1);

        _clock.Advance(TimeSpan.FromMinutes(31));
        await WakeAsync(product);

        await product.WaitForAllAsync(NotificationState.NeedsOwner, 1);
        Assert.Empty(product.Mailbox.Store.Messages);
    }

    private static Task WaitForAttemptsAsync(RunningProduct product, int attempts) => product.WaitAsync(async db =>
        await db.Notifications.SingleOrDefaultAsync() is { LeaseId: null } n && n.Steps.Mail.Attempts == attempts);

    private static Task WakeAsync(RunningProduct product) => product.RunPumpAsync();

    private async Task<RunningProduct> StartAsync(MailboxFault? fault = null, MailboxStage stage = MailboxStage.MailFrom)
    {
        var product = await RunningProduct.StartAsync(_clock);
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        if (fault is not null)
        {
            product.Mailbox.Faults.Add(stage, fault);
        }

        return product;
    }
}
