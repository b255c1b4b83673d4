using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Notifications.Resending;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Mailbox;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;
using static CalendlyWoo.Tests.Notifications.Resending.ResendRig;

namespace CalendlyWoo.Tests.Notifications.Resending;

public sealed class FromHereTests
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task RunFromHere_EveryStepOfAMailThatLeft_NeverMailsAgain()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var (_, order, mail) = await product.MailedAsync();

        foreach (var step in Enum.GetValues<NotificationStep>())
        {
            var isPossible = (await product.Acts().RunFromHereAsync(mail.Id, step, "Olga Owner", Token)).TryGet(out _, out _);
            Assert.Equal(step > NotificationStep.Mail, isPossible);
            await product.AdvanceUntilAsync(NotificationState.Done);
        }

        Assert.Single(product.Mails());
        var marked = product.Shop.Order(order.Id);
        Assert.Single(marked.Notes, note => !note.BySystem);
        Assert.Equal(1, marked.Meta[BookingMarks.MetaKey].GetArrayLength());
    }

    [Fact]
    public async Task RunFromHere_MatchOfAMailThatLeftWithoutAnOrder_FindsItAndDoesNotMail()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var (_, order, mail) = await product.MailedAsync();
        await product.ChangeAsync(async db =>
        {
            var row = await db.Notifications.SingleAsync(Token);
            (row.OrderId, row.LineItemId, row.Unit) = (null, null, null);
        });

        Assert.Null((await product.Acts().RunFromHereAsync(mail.Id, NotificationStep.Match, "Olga Owner", Token)).Failure);
        await product.AdvanceUntilAsync(NotificationState.Done);

        Assert.Single(product.Mails());
        Assert.Equal(order.Id, (await product.FindAsync(mail.Id)).OrderId);
        Assert.Equal(1, product.Shop.Order(order.Id).Meta[BookingMarks.MetaKey].GetArrayLength());
    }

    [Theory]
    [InlineData(NotificationStep.Match)]
    [InlineData(NotificationStep.Compose)]
    [InlineData(NotificationStep.Mail)]
    public async Task RunFromHere_OfARefusedMail_LeavesOnce(NotificationStep step)
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var mail = await product.RefusedAsync();

        Assert.Null((await product.Acts().RunFromHereAsync(mail.Id, step, "Olga Owner", Token)).Failure);
        await product.AdvanceUntilAsync(NotificationState.Done);

        Assert.Single(product.Mails());
        Assert.NotNull(Assert.Single(await product.ListAsync(db => db.Cases)).ClosedAt);
    }

    [Fact]
    public async Task RunFromHere_OfAMailThatMayHaveLeft_KeepsWhatWasWritten()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        product.Mailbox.Faults.Add(MailboxStage.FinalDot, new MailboxFault.KeepAndDrop());
        product.Shop.AddOrder(new NewOrder { Email = Ann });
        await product.BookAsync(Ann);
        await product.WaitAsync(async db => await db.OutgoingMails.AnyAsync(m => m.UncertainHandovers > 0) && await db.Notifications.AnyAsync(n => n.LeaseId == null));
        product.Mailbox.Faults.Clear();
        var mail = await product.NewestAsync();

        Assert.NotNull((await product.Acts().RunFromHereAsync(mail.Id, NotificationStep.Compose, "Olga Owner", Token)).Failure);
        Assert.Null((await product.Acts().RunFromHereAsync(mail.Id, NotificationStep.Match, "Olga Owner", Token)).Failure);
        await product.AdvanceUntilAsync(NotificationState.Done);

        Assert.Single(product.Mails().Select(m => m.Content.MessageId).Distinct());
    }

    [Fact]
    public async Task RunFromHere_OfAWatchedMail_WatchesAgain()
    {
        await using var product = await RunningProduct.StartAsync(_clock, "--Services:0:Name=Virtual Styling Session", "--Services:0:GoLive=2027-01-01T00:00:00Z");
        product.Shop.AddOrder(new NewOrder { Email = Ann });
        await product.BookAsync(Ann);
        await product.AdvanceUntilAsync(NotificationState.Watched);

        Assert.Null((await product.Acts().RunFromHereAsync((await product.NewestAsync()).Id, NotificationStep.Compose, "Olga Owner", Token)).Failure);
        await product.AdvanceUntilAsync(NotificationState.Watched);

        Assert.Empty(product.Mails());
    }
}
