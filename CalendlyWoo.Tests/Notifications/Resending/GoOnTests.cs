using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Notifications.Resending;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Mailbox;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;
using static CalendlyWoo.Tests.Notifications.Resending.ResendRig;

namespace CalendlyWoo.Tests.Notifications.Resending;

/// <summary>A mail that never left goes on: it is no second mail.</summary>
public sealed class GoOnTests
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Refused_TriedAgain_LeavesAsItWasWritten()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var mail = await product.RefusedAsync();
        var messageId = (await product.ListAsync(db => db.OutgoingMails.Select(m => m.MessageId)))[0];

        Assert.Equal(mail.Id, await product.SendAsync(new ResendWish(mail.Id, 0)));
        await product.AdvanceUntilAsync(NotificationState.Done);

        Assert.Equal(messageId, Assert.Single(product.Mails()).Content.MessageId);
        var closed = Assert.Single(await product.ListAsync(db => db.Cases));
        Assert.Equal((CaseKind.MailRefused, null, "Olga Owner"), (closed.Kind, closed.OpenKey, closed.ClosedBy));
        var done = await product.FindAsync(mail.Id);
        Assert.Equal((0, null, StepOutcome.Done), (done.Revision, done.Problem, done.Steps.Meta.Outcome));
    }

    [Fact]
    public async Task Refused_WithACorrectedAddress_IsWrittenAnewAndGoesThere()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var mail = await product.RefusedAsync();
        var plan = await product.Desk().PlanAsync(new ResendWish(mail.Id, 0, "ann@right.example"), Token);
        Assert.Equal((ResendWay.WrittenAnew, true, "ann@right.example", Ann), (plan.Way, plan.IsCorrected, plan.Address, plan.InviteeAddress));

        Assert.Equal(mail.Id, await product.SendAsync(plan.Wish));
        await product.AdvanceUntilAsync(NotificationState.Done);

        var left = Assert.Single(product.Mails());
        Assert.Equal(["ann@right.example"], left.To);
        Assert.Contains("ann@right.example", left.Content.To, StringComparison.Ordinal);
        Assert.Equal("ann@right.example", Assert.Single(await product.ListAsync(db => db.OutgoingMails)).EnvelopeTo);
        Assert.Equal("completed", product.Shop.Order(mail.OrderId!.Value).Status);
    }

    [Fact]
    public async Task Refused_AgainAndAgain_OpensItsCaseAgain()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var mail = await product.RefusedAsync();
        product.Mailbox.Faults.Add(MailboxStage.RcptTo, new MailboxFault.Reply("550 5.1.2 Bad destination system address"));

        await product.SendAsync(new ResendWish(mail.Id, 0, "ann@wrong.example"));
        await product.AdvanceUntilAsync(NotificationState.NeedsOwner);

        Assert.Equal([false, true], (await product.ListAsync(db => db.Cases.OrderBy(c => c.OpenedAt))).Select(c => c.OpenKey is not null));
        Assert.Empty(product.Mails());
    }

    [Fact]
    public async Task GaveUp_TriedAgain_HasTheWholeLadderAgain()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var mail = await product.RefusedAsync();
        await product.ChangeAsync(async db =>
        {
            var row = await db.Notifications.SingleAsync(Token);
            row.Steps = row.Steps with { Mail = row.Steps.Mail with { Attempts = 10 } };
        });
        product.Mailbox.Faults.Add(MailboxStage.RcptTo, new MailboxFault.Reply("451 4.3.0 Try again later"), times: 1);

        await product.SendAsync(new ResendWish(mail.Id, 0));
        await product.AdvanceUntilAsync(NotificationState.Done);

        Assert.Single(product.Mails());
    }

    [Fact]
    public async Task Uncertain_TriedAgain_SaysSoAndKeepsItsMessageId()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        product.Mailbox.Faults.Add(MailboxStage.FinalDot, new MailboxFault.KeepAndDrop());
        product.Shop.AddOrder(new NewOrder { Email = Ann });
        await product.BookAsync(Ann);
        await product.WaitAsync(async db => await db.OutgoingMails.AnyAsync(m => m.UncertainHandovers > 0) && await db.Notifications.AnyAsync(n => n.LeaseId == null));
        product.Mailbox.Faults.Clear();
        var mail = await product.NewestAsync();

        var plan = await product.Desk().PlanAsync(new ResendWish(mail.Id, 0), Token);
        Assert.Equal((ResendWay.GoesOn, true), (plan.Way, plan.MayHaveItAlready));
        await product.SendAsync(plan.Wish);
        await product.AdvanceUntilAsync(NotificationState.Done);

        Assert.Equal(2, product.Mails().Count);
        Assert.Single(product.Mails().Select(m => m.Content.MessageId).Distinct());
    }

    [Fact]
    public async Task Watched_SentAfterAll_LeavesOnceAndMarksTheOrder()
    {
        await using var product = await RunningProduct.StartAsync(_clock, "--Services:0:Name=Virtual Styling Session", "--Services:0:GoLive=2027-01-01T00:00:00Z");
        product.Shop.AddOrder(new NewOrder { Email = Ann });
        await product.BookAsync(Ann);
        await product.AdvanceUntilAsync(NotificationState.Watched);
        var mail = await product.NewestAsync();

        await product.SendAsync(new ResendWish(mail.Id, 0));
        await product.AdvanceUntilAsync(NotificationState.Done);

        Assert.Single(product.Mails());
        Assert.Equal("completed", product.Shop.Order(mail.OrderId!.Value).Status);
        Assert.Equal("Olga Owner", (await product.FindAsync(mail.Id)).RequestedBy);
    }

    [Fact]
    public async Task Wish_ThatWasToGoOn_SendsNoSecondMailWhereItHasLeftMeanwhile()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var mail = await product.RefusedAsync();
        var seen = (await product.Desk().PlanAsync(new ResendWish(mail.Id, 0), Token)).Wish;
        await product.SendAsync(seen);
        await product.AdvanceUntilAsync(NotificationState.Done);

        Assert.NotNull((await product.Desk().ResendAsync(seen, "Mia Manager", Token)).Failure);
        await product.RunPumpAsync();
        Assert.Single(product.Mails());
    }

    [Fact]
    public async Task Dismissed_AndTakenBack_StandsWhereItStood()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var mail = await product.RefusedAsync();

        Assert.True((await product.Acts().DismissAsync(mail.Id, "She rang us.", "Olga Owner", Token)).TryGet(out var undo, out _));
        var dismissed = await product.FindAsync(mail.Id);
        Assert.Equal((NotificationState.Dismissed, "Olga Owner", "She rang us."), (dismissed.State, dismissed.DismissedBy, dismissed.DismissReason));
        Assert.Equal("She rang us.", Assert.Single(await product.ListAsync(db => db.Cases)).CloseReason);
        Assert.NotNull((await product.Acts().DismissAsync(mail.Id, "", "Mia Manager", Token)).Failure);

        Assert.Null((await product.Acts().UndoAsync(undo, "Olga Owner", Token)).Failure);
        Assert.Equal(NotificationState.NeedsOwner, (await product.FindAsync(mail.Id)).State);
        Assert.NotNull(Assert.Single(await product.ListAsync(db => db.Cases)).OpenKey);

        Assert.True((await product.Acts().DismissAsync(mail.Id, "", "Olga Owner", Token)).TryGet(out _, out _));
        await product.SendAsync(new ResendWish(mail.Id, 0));
        await product.AdvanceUntilAsync(NotificationState.Done);
        Assert.Single(product.Mails());
    }
}
