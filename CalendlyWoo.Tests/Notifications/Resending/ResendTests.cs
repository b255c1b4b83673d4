using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Care.Bounces;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Notifications.Resending;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Mailbox;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CalendlyWoo.Tests.Notifications.Resending.ResendRig;

namespace CalendlyWoo.Tests.Notifications.Resending;

/// <summary>A mail that left, sent again by a person: another mail, once, and nothing else touched.</summary>
public sealed class ResendTests
{
    private static readonly DateTimeOffset NewStart = new(2031, 3, 4, 15, 0, 0, TimeSpan.Zero);
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Resend_OfAMailThatLeft_IsAnotherMailAndLeavesTheOrderAlone()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var (_, order, mail) = await product.MailedAsync();
        var before = product.Shop.Order(order.Id);

        var id = await product.SendAsync(new ResendWish(mail.Id, 0));
        await product.AdvanceUntilAsync(NotificationState.Done, 2);

        Assert.Equal(2, product.Mails().Select(m => m.Content.MessageId).Distinct().Count());
        Assert.All(product.Mails(), m => Assert.Equal([Ann], m.To));
        var again = await product.FindAsync(id);
        Assert.Equal((1, "Olga Owner", mail.Id, mail.OrderId, mail.Unit), (again.Revision, again.RequestedBy, again.ResendOf!.Value, again.OrderId, again.Unit));
        Assert.Equal(StepOutcome.LeftOut, again.Steps.Meta.Outcome);
        var after = product.Shop.Order(order.Id);
        Assert.Equal(before.Notes.Count, after.Notes.Count);
        Assert.Equal(before.Meta[BookingMarks.MetaKey].ToString(), after.Meta[BookingMarks.MetaKey].ToString());
        var audit = Assert.Single(await product.ListAsync(db => db.Activities.Where(a => a.Kind == ActivityKind.Audit && a.NotificationId == id)));
        Assert.Equal(("Olga Owner", "Sent the mail again.", again.BookingId), (audit.Actor, audit.Text, audit.BookingId!.Value));
    }

    [Fact]
    public async Task Resend_OfAMailThatCameBack_ClosesItsCase()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var (_, _, mail) = await product.MailedAsync();
        var key = BounceCase.KeyOf(mail.Id);
        await product.ChangeAsync(db => Task.FromResult(db.Add(new Case
        {
            Id = Guid.CreateVersion7(), Key = key, OpenKey = key, Kind = CaseKind.MailRefused, Title = "A mail came back", NextStep = "n", NotificationId = mail.Id, OpenedAt = product.Now,
        })));

        await product.SendAsync(new ResendWish(mail.Id, 0));

        var closed = Assert.Single(await product.ListAsync(db => db.Cases.Where(c => c.Key == key)));
        Assert.Equal((null, "Olga Owner"), (closed.OpenKey, closed.ClosedBy));
    }

    [Fact]
    public async Task Resend_WithOldOrCurrentTemplate_IsWrittenWithIt()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var (_, _, mail) = await product.MailedAsync();
        var old = (await product.ListAsync(db => db.OutgoingMails.Select(m => m.TemplateVersionId)))[0];
        await product.ChangeAsync(async db =>
        {
            var template = await db.Templates.SingleAsync(t => t.ActiveVersionId == old, Token);
            var version = new TemplateVersion { Id = Guid.CreateVersion7(), TemplateId = template.Id, Number = 2, Source = new TemplateSource("Newer words", "<p>x</p>"), CreatedAt = product.Now };
            db.Add(version);
            template.ActiveVersionId = version.Id;
        });
        product.Services.GetRequiredService<ServiceCatalog>().Invalidate();

        await product.SendAsync(new ResendWish(mail.Id, 0));
        await product.AdvanceUntilAsync(NotificationState.Done, 2);
        await product.SendAsync(new ResendWish(mail.Id, 1, TemplateVersionId: old));
        await product.AdvanceUntilAsync(NotificationState.Done, 3);

        Assert.Equal("Newer words", product.Mails()[1].Content.Subject);
        Assert.Equal(product.Mails()[0].Content.Subject, product.Mails()[2].Content.Subject);
        var other = await product.ListAsync(db => db.Templates.Where(t => t.Kind != TemplateKind.Booked).Select(t => t.ActiveVersionId));
        Assert.False((await product.Desk().PlanAsync(new ResendWish(mail.Id, 2, TemplateVersionId: other[0]), Token)).IsPossible);
    }

    [Fact]
    public async Task Resend_WhereTheMarkingHadStopped_MarksTheOrder()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var order = product.Shop.AddOrder(new NewOrder { Email = Ann });
        product.Shop.Faults.Add(ShopFault.FatalError, ShopCalls.Writes);
        await product.BookAsync(Ann);
        await product.WaitAsync(async db => await db.OutgoingMails.AnyAsync(m => m.TakenAt != null) && await db.Notifications.AnyAsync(n => n.LeaseId == null));
        await product.ChangeAsync(async db => (await db.Notifications.SingleAsync(Token)).State = NotificationState.NeedsOwner);
        product.Shop.Faults.Clear();
        var mail = await product.NewestAsync();
        Assert.False(mail.Steps.Meta.IsDone);

        await product.SendAsync(new ResendWish(mail.Id, 0));
        await product.AdvanceUntilAsync(NotificationState.Done);

        var marked = product.Shop.Order(order.Id);
        Assert.Equal(1, marked.Meta[BookingMarks.MetaKey].GetArrayLength());
        Assert.Single(marked.Notes, note => !note.BySystem);
        Assert.Equal(2, product.Mails().Count);
    }

    [Fact]
    public async Task Resend_ToACorrectedAddress_TakesLaterMailsOfTheBookingThereToo()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var (booked, _, mail) = await product.MailedAsync();

        await product.SendAsync(new ResendWish(mail.Id, 0, "ann@right.example"));
        await product.AdvanceUntilAsync(NotificationState.Done, 2);
        var moved = ARescheduledPair.Moved(booked, NewStart, product.Now.AddSeconds(1));
        await product.PostAsync(moved.ToBytes());
        await product.WaitUntilReadAsync();
        await product.AdvanceUntilAsync(NotificationState.Done, 3);
        await product.PostAsync(ARescheduledPair.Canceled(moved, product.Now.AddSeconds(2)));
        await product.WaitUntilReadAsync();
        await product.AdvanceUntilAsync(NotificationState.Done, 4);

        Assert.Equal([Ann, "ann@right.example", "ann@right.example", "ann@right.example"], product.Mails().Select(m => m.To[0]));
        Assert.Contains("ann@right.example", product.Mails()[1].Content.To, StringComparison.Ordinal);
        Assert.Contains("4 March 2031", product.Mails()[2].Content.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moved_WithAnotherAddressOfTheCustomersOwn_GoesThere()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var (booked, _, mail) = await product.MailedAsync();
        await product.SendAsync(new ResendWish(mail.Id, 0, "ann@right.example"));
        await product.AdvanceUntilAsync(NotificationState.Done, 2);

        var moved = ARescheduledPair.Moved(booked, NewStart, product.Now.AddSeconds(1));
        await product.PostAsync((moved with { Invitee = moved.Invitee with { Email = "ann@new.example" } }).ToBytes());
        await product.WaitUntilReadAsync();
        await product.AdvanceUntilAsync(NotificationState.Done, 3);

        Assert.Equal(["ann@new.example"], product.Mails()[2].To);
    }

    [Fact]
    public async Task Resend_OfTheMailsAboutANewTimeAndACancellation_LeavesThoughTheCustomerWasTold()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var (booked, _, _) = await product.MailedAsync();
        var moved = ARescheduledPair.Moved(booked, NewStart, product.Now.AddSeconds(1));
        await product.PostAsync(moved.ToBytes());
        await product.WaitUntilReadAsync();
        await product.AdvanceUntilAsync(NotificationState.Done, 2);

        await product.SendAsync(new ResendWish((await product.NewestAsync()).Id, 0));
        await product.AdvanceUntilAsync(NotificationState.Done, 3);
        Assert.Equal(product.Mails()[1].Content.Text, product.Mails()[2].Content.Text);

        await product.PostAsync(ARescheduledPair.Canceled(moved, product.Now.AddSeconds(2)));
        await product.WaitUntilReadAsync();
        await product.AdvanceUntilAsync(NotificationState.Done, 4);
        await product.SendAsync(new ResendWish((await product.NewestAsync()).Id, 0));
        await product.AdvanceUntilAsync(NotificationState.Done, 5);
        Assert.Equal(product.Mails()[3].Content.Subject, product.Mails()[4].Content.Subject);
    }

    [Fact]
    public async Task Moved_WhileAResendWaits_TellsTheNewTimeAndNeverTheOldOne()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var (booked, _, mail) = await product.MailedAsync();
        product.Mailbox.IsDown = true;
        await product.SendAsync(new ResendWish(mail.Id, 0));
        await product.RunPumpAsync();
        await product.PostAsync(ARescheduledPair.Moved(booked, NewStart, product.Now.AddSeconds(1)).ToBytes());
        await product.WaitUntilReadAsync();
        await product.RunPumpAsync();

        product.Mailbox.IsDown = false;
        await product.WaitAsync(async db =>
        {
            _clock.Advance(TimeSpan.FromSeconds(5));
            await product.RunPumpAsync();
            return !await db.Notifications.AnyAsync(n => n.State == NotificationState.Pending);
        });

        Assert.InRange(product.Mails().Count, 2, 3);
        Assert.All(product.Mails().Skip(1), later => Assert.Contains("4 March 2031", later.Content.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Canceled_WhileAResendNeedsTheOwner_ClosesItsCase()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var (booked, _, mail) = await product.MailedAsync();
        product.Mailbox.Faults.Add(MailboxStage.RcptTo, new MailboxFault.Reply("550 5.1.1 No such user"));
        await product.SendAsync(new ResendWish(mail.Id, 0));
        await product.AdvanceUntilAsync(NotificationState.NeedsOwner);
        product.Mailbox.Faults.Clear();
        var told = await product.Desk().PlanAsync(new ResendWish(mail.Id, 1), Token);
        Assert.Equal((await product.NewestAsync()).Id, told.Instead);

        await product.PostAsync(ARescheduledPair.Canceled(booked, product.Now.AddSeconds(1)));
        await product.WaitUntilReadAsync();
        await product.AdvanceUntilAsync(NotificationState.Done, 2);
        await product.AdvanceUntilAsync(NotificationState.Superseded);

        Assert.Equal(2, product.Mails().Count);
        Assert.Empty(await product.ListAsync(db => db.Cases.Where(c => c.OpenKey != null)));
    }

    [Fact]
    public async Task Erased_WhileAResendWaits_IsNeverMailed()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var (_, _, mail) = await product.MailedAsync();
        product.Mailbox.IsDown = true;
        await product.SendAsync(new ResendWish(mail.Id, 0));
        await product.RunPumpAsync();
        await product.ChangeAsync(async db => (await db.Bookings.SingleAsync(Token)).ErasedAt = product.Now);
        product.Mailbox.IsDown = false;
        await product.AdvanceUntilAsync(NotificationState.Superseded);

        Assert.Single(product.Mails());
        Assert.False((await product.Desk().PlanAsync(new ResendWish(mail.Id, 1), Token)).IsPossible);
    }
}
