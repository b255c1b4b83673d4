using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Calendly;
using CalendlyWoo.Web.Demo.Mailbox;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.MainJob;

/// <summary>A reschedule is a pair of deliveries that may come in either order; a cancellation may overtake its booking.</summary>
public sealed class RescheduleTests
{
    private static readonly DateTimeOffset NewStart = new(2031, 3, 4, 15, 0, 0, TimeSpan.Zero);
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Rescheduled_BeforeItsMailLeft_MailsOnceWithTheNewTime(bool createdFirst)
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var order = product.Shop.AddOrder(new NewOrder { Email = "ann@example.com", Status = "pending" });
        var first = await product.BookAsync("ann@example.com");
        await product.WaitUntilWaitingAsync(1);

        var (canceled, created) = ARescheduledPair.Of(first, NewStart, product.Now.AddSeconds(1));
        foreach (var body in createdFirst ? new[] { created, canceled } : [canceled, created])
        {
            await product.PostAsync(body);
            await product.WaitUntilReadAsync();
        }

        product.Shop.SetStatus(order.Id, "processing");

        await product.AdvanceUntilAsync(NotificationState.Done);
        var mail = Assert.Single(product.Mailbox.Store.Messages);
        Assert.Contains("4 March 2031", mail.Content.Text, StringComparison.Ordinal);
        await using var db = product.OpenStore();
        Assert.Equal(BookingStatus.Active, (await db.Bookings.SingleAsync(TestContext.Current.CancellationToken)).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Rescheduled_AfterItsMailLeft_KeepsUnitAndTellsTheNewTimeOnce(bool createdFirst)
    {
        await using var product = await RunningProduct.StartAsync();
        var order = product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        var first = await product.BookAsync("ann@example.com");
        await product.WaitForAllAsync(NotificationState.Done, 1);

        var (canceled, created) = ARescheduledPair.Of(first, NewStart, product.Now.AddSeconds(1));
        foreach (var body in createdFirst ? new[] { created, canceled } : [canceled, created])
        {
            await product.PostAsync(body);
            await product.WaitUntilReadAsync();
        }

        await product.WaitForAllAsync(NotificationState.Done, 2);
        await using var db = product.OpenStore();
        var booking = await db.Bookings.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((NewStart, BookingStatus.Active), (booking.StartsAt, booking.Status));
        Assert.Single(await db.UnitClaims.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, product.Mailbox.Store.Messages.Count);
        Assert.Contains("4 March 2031", product.Mailbox.Store.Messages[^1].Content.Text, StringComparison.Ordinal);
        var marked = product.Shop.Order(order.Id);
        Assert.Equal(1, marked.Meta[Core.Orders.BookingMarks.MetaKey].GetArrayLength());
        Assert.Equal(2, marked.Notes.Count(note => note.Text.Contains("[CalendlyWoo", StringComparison.Ordinal)));
        Assert.Contains(marked.Notes, note => note.Text.Contains("moved from", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rescheduled_TwiceWhileTheMailServerIsAway_TellsTheLastTimeOnce()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        var first = await product.BookAsync("ann@example.com");
        await product.AdvanceUntilAsync(NotificationState.Done);
        product.Mailbox.IsDown = true;

        var second = ARescheduledPair.Moved(first, NewStart.AddDays(-1), product.Now.AddSeconds(1));
        await product.PostAsync(second.ToBytes());
        await product.WaitUntilReadAsync();
        await product.PostAsync(ARescheduledPair.Moved(second, NewStart, product.Now.AddSeconds(2)).ToBytes());
        await product.WaitUntilReadAsync();
        product.Mailbox.IsDown = false;

        await product.AdvanceUntilAsync(NotificationState.Done, 2);
        Assert.Equal(2, product.Mailbox.Store.Messages.Count);
        Assert.Contains("4 March 2031", product.Mailbox.Store.Messages[^1].Content.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rescheduled_SecondMailOwedWhileTheFirstWaits_OnlyTheNewerLeaves()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        var first = await product.BookAsync("ann@example.com");
        await product.AdvanceUntilAsync(NotificationState.Done);
        product.Mailbox.IsDown = true;
        await product.PostAsync(ARescheduledPair.Moved(first, NewStart, product.Now.AddSeconds(1)).ToBytes());
        await product.WaitUntilReadAsync();
        await product.RunPumpAsync();
        await using (var db = product.OpenStore())
        {
            // As when the session moved again in the moment in which the first of the two was worked on.
            var waiting = await db.Notifications.SingleAsync(n => n.Kind == NotificationKind.Rescheduled, TestContext.Current.CancellationToken);
            Assert.True(waiting.Steps.Compose.IsDone);
            db.Add(new Notification
            {
                Id = Guid.CreateVersion7(), BookingId = waiting.BookingId, Kind = waiting.Kind, Revision = 1, CreatedAt = product.Now, DueAt = product.Now,
                Deadline = waiting.Deadline, FormerStartsAt = waiting.FormerStartsAt, FormerEndsAt = waiting.FormerEndsAt,
            });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        product.Mailbox.IsDown = false;
        await product.AdvanceUntilAsync(NotificationState.Done, 2);
        await product.AdvanceUntilAsync(NotificationState.Superseded);
        Assert.Equal(2, product.Mailbox.Store.Messages.Count);
    }

    [Fact]
    public async Task Rescheduled_WhileItsMailIsOnItsWay_TellsTheNewTimeAfterwards()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        product.Mailbox.Faults.Add(MailboxStage.FinalDot, new MailboxFault.Delay(TimeSpan.FromSeconds(5)), times: 1);
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        var first = await product.BookAsync("ann@example.com");
        await product.Mailbox.Faults.WaitForAsync(MailboxStage.FinalDot, RunningProduct.Limit);

        await product.PostAsync(ARescheduledPair.Moved(first, NewStart, product.Now.AddSeconds(1)).ToBytes());
        await product.WaitUntilReadAsync();
        Assert.Empty(product.Mailbox.Store.Messages);
        _clock.Advance(TimeSpan.FromSeconds(5));

        await product.AdvanceUntilAsync(NotificationState.Done, 2);
        Assert.Equal(2, product.Mailbox.Store.Messages.Count);
        Assert.DoesNotContain("4 March 2031", product.Mailbox.Store.Messages[0].Content.Text, StringComparison.Ordinal);
        Assert.Contains("4 March 2031", product.Mailbox.Store.Messages[1].Content.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Canceled_WhileTheMailAboutTheNewTimeWaits_TellsOfTheCancellationOnly()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        var first = await product.BookAsync("ann@example.com");
        await product.AdvanceUntilAsync(NotificationState.Done);
        product.Mailbox.IsDown = true;

        var moved = ARescheduledPair.Moved(first, NewStart, product.Now.AddSeconds(1));
        await product.PostAsync(moved.ToBytes());
        await product.WaitUntilReadAsync();
        await product.PostAsync(ARescheduledPair.Canceled(moved, product.Now.AddSeconds(2)));
        await product.WaitUntilReadAsync();
        product.Mailbox.IsDown = false;

        await product.AdvanceUntilAsync(NotificationState.Superseded);
        await product.AdvanceUntilAsync(NotificationState.Done, 2);
        Assert.Equal(2, product.Mailbox.Store.Messages.Count);
        Assert.Contains("Cancelled", product.Mailbox.Store.Messages[^1].Content.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Canceled_BeforeItsMailLeft_SendsNothingAndFreesTheUnit()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Mailbox.Faults.Add(MailboxStage.MailFrom, new MailboxFault.Reply("451 4.3.0 Try again later"));
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        var first = await product.BookAsync("ann@example.com");
        await product.WaitAsync(async db => await db.UnitClaims.AnyAsync() && await db.Notifications.AnyAsync(n => n.LeaseId == null));

        await product.PostAsync(ARescheduledPair.Canceled(first, product.Now.AddSeconds(1)));

        await product.WaitForAllAsync(NotificationState.Superseded, 1);
        Assert.Empty(product.Mailbox.Store.Messages);
        await using var db = product.OpenStore();
        Assert.Empty(await db.UnitClaims.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Canceled_BeforeItsBookingArrives_SendsNothing()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        var first = InviteePayload.Created("ann@example.com", product.Now);

        await product.PostAsync(ARescheduledPair.Canceled(first, product.Now));
        await product.WaitUntilReadAsync();
        await product.PostAsync(first.ToBytes());
        await product.WaitUntilReadAsync();

        await using var db = product.OpenStore();
        Assert.Equal(BookingStatus.Cancelled, (await db.Bookings.SingleAsync(TestContext.Current.CancellationToken)).Status);
        Assert.Empty(await db.Notifications.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(product.Mailbox.Store.Messages);
    }

    [Fact]
    public async Task Canceled_AfterItsMailWasRefused_ClosesTheCase()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Mailbox.Faults.Add(MailboxStage.RcptTo, new MailboxFault.Reply("550 5.1.1 No such user"));
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        var first = await product.BookAsync("ann@example.com");
        await product.WaitForAllAsync(NotificationState.NeedsOwner, 1);

        await product.PostAsync(ARescheduledPair.Canceled(first, product.Now.AddSeconds(1)));

        await product.WaitForAllAsync(NotificationState.Superseded, 1);
        await product.WaitAsync(async db => !await db.Cases.AnyAsync(c => c.OpenKey != null));
    }

    [Fact]
    public async Task Canceled_AfterItsMailLeft_FreesTheUnitForAnotherBooking()
    {
        await using var product = await RunningProduct.StartAsync();
        var order = product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        var first = await product.BookAsync("ann@example.com");
        await product.WaitForAllAsync(NotificationState.Done, 1);
        await product.PostAsync(ARescheduledPair.Canceled(first, product.Now.AddSeconds(1)));
        await product.WaitForAllAsync(NotificationState.Done, 2);

        await product.BookAsync("ann@example.com");

        await product.WaitForAllAsync(NotificationState.Done, 3);
        Assert.Equal(3, product.Mailbox.Store.Messages.Count);
        Assert.Contains("Cancelled", product.Mailbox.Store.Messages[1].Content.Subject, StringComparison.Ordinal);
        Assert.Equal(1, product.Shop.Order(order.Id).Meta[Core.Orders.BookingMarks.MetaKey].GetArrayLength());
    }
}
