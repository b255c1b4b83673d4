using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Mailbox;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.MainJob;

/// <summary>What a change of a booking makes of mails that have left, may have left, or must not leave.</summary>
public sealed class FollowUpTests
{
    private static readonly DateTimeOffset NewStart = new(2031, 3, 4, 15, 0, 0, TimeSpan.Zero);
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Moved_AfterItsMailWasWritten_NamesTheOrderAllTheSame()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        product.Mailbox.Faults.Add(MailboxStage.MailFrom, new MailboxFault.Reply("451 4.3.0 Try again later"));
        var order = product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        var first = await product.BookAsync("ann@example.com");
        await product.WaitAsync(async db => await db.OutgoingMails.AnyAsync() && await db.Notifications.AnyAsync(n => n.LeaseId == null));

        product.Mailbox.Faults.Clear();
        await product.PostAsync(ARescheduledPair.Moved(first, NewStart, product.Now.AddSeconds(1)).ToBytes());
        await product.WaitUntilReadAsync();

        await product.AdvanceUntilAsync(NotificationState.Done);
        var text = Assert.Single(product.Mailbox.Store.Messages).Content.Text;
        Assert.Contains("4 March 2031", text, StringComparison.Ordinal);
        Assert.Contains($"#{order.Id}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Canceled_WhenNobodyKnowsWhetherItsMailLeft_TellsOfTheCancellation()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        product.Mailbox.Faults.Add(MailboxStage.FinalDot, new MailboxFault.KeepAndDrop());
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        var first = await product.BookAsync("ann@example.com");
        await product.WaitAsync(async db => await db.OutgoingMails.AnyAsync(m => m.UncertainHandovers > 0) && await db.Notifications.AnyAsync(n => n.LeaseId == null));

        product.Mailbox.Faults.Clear();
        await product.PostAsync(ARescheduledPair.Canceled(first, product.Now.AddSeconds(1)));
        await product.WaitUntilReadAsync();

        await product.AdvanceUntilAsync(NotificationState.Done);
        Assert.Equal(2, product.Mailbox.Store.Messages.Count);
        Assert.Contains("Cancelled", product.Mailbox.Store.Messages[^1].Content.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Watched_MovedAndCanceled_NeverMails(bool mailedBefore)
    {
        await using var product = await RunningProduct.StartAsync(_clock, "--Services:0:Name=Virtual Styling Session", "--Services:0:GoLive=2027-01-01T00:00:00Z");
        var first = Web.Demo.Calendly.InviteePayload.Created("ann@example.com", product.Now);
        var meta = new Dictionary<string, string>();
        if (mailedBefore)
        {
            meta[Core.Orders.BookingMarks.MetaKey] = $$"""[{"invitee":"{{first.Invitee.Uuid}}","line_item":1,"unit":1}]""";
        }

        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com", Meta = meta });
        await product.PostAsync(first.ToBytes());
        await product.AdvanceUntilAsync(mailedBefore ? NotificationState.Done : NotificationState.Watched);

        var moved = ARescheduledPair.Moved(first, NewStart, product.Now.AddSeconds(1));
        await product.PostAsync(moved.ToBytes());
        await product.WaitUntilReadAsync();
        await product.RunPumpAsync();
        await product.PostAsync(ARescheduledPair.Canceled(moved, product.Now.AddSeconds(2)));
        await product.WaitUntilReadAsync();
        await product.RunPumpAsync();

        Assert.Empty(product.Mailbox.Store.Messages);
    }

    [Fact]
    public async Task MovedByAPairThatBeginsBeforeGoLive_NewInviteeFirst_IsOnlyWatched()
    {
        await using var product = await RunningProduct.StartAsync(
            _clock, "--Services:0:Name=Virtual Styling Session", $"--Services:0:GoLive={_clock.GetUtcNow().AddHours(-1):O}");
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        var old = Web.Demo.Calendly.InviteePayload.Created("ann@example.com", product.Now.AddDays(-3));
        var (canceled, created) = ARescheduledPair.Of(old, NewStart, product.Now);

        await product.PostAsync(created);
        await product.WaitUntilReadAsync();
        await product.RunPumpAsync();
        await product.PostAsync(canceled);
        await product.WaitUntilReadAsync();

        await product.AdvanceUntilAsync(NotificationState.Watched);
        Assert.Empty(product.Mailbox.Store.Messages);
    }

    [Fact]
    public async Task Moved_FromABookingThatNeverArrived_IsMailedAfterAMoment()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        var old = Web.Demo.Calendly.InviteePayload.Created("ann@example.com", product.Now);

        await product.PostAsync(ARescheduledPair.Moved(old, NewStart, product.Now.AddSeconds(1)).ToBytes());
        await product.WaitUntilReadAsync();

        await product.AdvanceUntilAsync(NotificationState.Done);
        Assert.Single(product.Mailbox.Store.Messages);
    }

    [Fact]
    public async Task Moved_AfterTheOrderWasRefunded_AsksTheOwnerInsteadOfMailing()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var order = product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        var first = await product.BookAsync("ann@example.com");
        await product.AdvanceUntilAsync(NotificationState.Done);
        product.Shop.SetStatus(order.Id, "refunded");

        await product.PostAsync(ARescheduledPair.Moved(first, NewStart, product.Now.AddSeconds(1)).ToBytes());
        await product.WaitUntilReadAsync();

        await product.AdvanceUntilAsync(NotificationState.Superseded);
        Assert.Single(product.Mailbox.Store.Messages);
        await using var db = product.OpenStore();
        Assert.Equal("A booked order is no longer paid", (await db.Cases.SingleAsync(c => c.OpenKey != null, Token)).Title);
    }

    [Fact]
    public async Task Canceled_AfterTheMailAboutTheNewTimeWasRefused_ClosesItsCase()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        var first = await product.BookAsync("ann@example.com");
        await product.AdvanceUntilAsync(NotificationState.Done);
        product.Mailbox.Faults.Add(MailboxStage.RcptTo, new MailboxFault.Reply("550 5.1.1 No such user"));
        var moved = ARescheduledPair.Moved(first, NewStart, product.Now.AddSeconds(1));
        await product.PostAsync(moved.ToBytes());
        await product.WaitUntilReadAsync();
        await product.AdvanceUntilAsync(NotificationState.NeedsOwner);
        product.Mailbox.Faults.Clear();

        await product.PostAsync(ARescheduledPair.Canceled(moved, product.Now.AddSeconds(2)));
        await product.WaitUntilReadAsync();

        await product.AdvanceUntilAsync(NotificationState.Superseded);
        await product.AdvanceUntilAsync(NotificationState.Done, 2);
        await using var db = product.OpenStore();
        Assert.False(await db.Cases.AnyAsync(c => c.OpenKey != null, Token));
    }

    [Fact]
    public async Task TemplateGone_OfTheFirstMail_BecomesACase()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        await using (var db = product.OpenStore())
        {
            await db.ServiceTemplates.Where(row => row.Kind == Core.Templates.TemplateKind.Booked).ExecuteDeleteAsync(Token);
        }

        product.Services.GetRequiredService<Core.Services.ServiceCatalog>().Invalidate();
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        await product.BookAsync("ann@example.com");

        await product.AdvanceUntilAsync(NotificationState.NeedsOwner);
        await using var after = product.OpenStore();
        Assert.Equal(Core.Cases.CaseKind.TemplateError, (await after.Cases.SingleAsync(Token)).Kind);
    }

    [Fact]
    public async Task SwitchedOff_JustBeforeTheSessionMoves_IsNotMailed()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        var first = await product.BookAsync("ann@example.com");
        await product.AdvanceUntilAsync(NotificationState.Done);
        await using (var db = product.OpenStore())
        {
            var template = await db.Templates.SingleAsync(t => t.Seed == "Virtual Styling Session: rescheduled", Token);
            Assert.True(await product.Services.GetRequiredService<Core.Services.TemplateSwitch>().SetAsync(template.Id, false, Token));
        }

        await product.PostAsync(ARescheduledPair.Moved(first, NewStart, product.Now.AddSeconds(1)).ToBytes());
        await product.WaitUntilReadAsync();

        await product.AdvanceUntilAsync(NotificationState.Superseded);
        Assert.Single(product.Mailbox.Store.Messages);
    }

    [Fact]
    public async Task ServiceGone_WhileItsMailIsOwed_BecomesACase()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        await product.BookAsync("ann@example.com");
        await product.WaitUntilWaitingAsync(1);
        await using (var db = product.OpenStore())
        {
            await db.Bookings.ExecuteUpdateAsync(set => set.SetProperty(b => b.ServiceId, Guid.NewGuid()), Token);
        }

        await product.AdvanceUntilAsync(NotificationState.NeedsOwner);

        await using var after = product.OpenStore();
        Assert.Equal("A booking's service is gone", (await after.Cases.SingleAsync(Token)).Title);
        Assert.Null((await after.Notifications.SingleAsync(Token)).LeaseId);
    }
}
