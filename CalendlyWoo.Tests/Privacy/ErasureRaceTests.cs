using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Mailbox;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.Privacy;

/// <summary>Erasing while the pump is at work.</summary>
public sealed class ErasureRaceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Erase_WhileTheMailIsHandedOver_WaitsForItsEndAndErasesIt()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Mailbox.Faults.Add(MailboxStage.FinalDot, new MailboxFault.Delay(TimeSpan.FromSeconds(1)), times: 1);
        var order = product.Shop.AddOrder(new NewOrder { Email = AnErasure.Address });
        await product.BookAsync(AnErasure.Address, AnErasure.Name);
        await product.Mailbox.Faults.WaitForAsync(MailboxStage.FinalDot, RunningProduct.Limit);

        var report = await AnErasure.EraseAsync(product);
        await product.RunPumpAsync();

        Assert.Single(product.Mailbox.Store.Messages);
        Assert.Equal((1, 0), (report.MailsLeft, report.MailsUncertain));
        Assert.Equal(0, AnErasure.CountInFiles(product, "quillfeather"));
        await using var db = product.OpenStore();
        Assert.Equal(NotificationState.Done, (await db.Notifications.SingleAsync(Token)).State);
        Assert.Equal("completed", product.Shop.Order(order.Id).Status);
    }

    [Fact]
    public async Task Erase_WhileTheMailServerRefusesForNow_EndsTheMail()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Mailbox.Faults.Add(MailboxStage.RcptTo, new MailboxFault.Reply($"451 4.3.0 {AnErasure.Address} try again later"));
        product.Shop.AddOrder(new NewOrder { Email = AnErasure.Address });
        await product.BookAsync(AnErasure.Address, AnErasure.Name);
        await product.WaitAsync(async db => await db.Notifications.AnyAsync(n => n.Problem != null && n.LeaseId == null, Token));

        await AnErasure.EraseAsync(product);
        product.Mailbox.Faults.Clear();
        await product.RunPumpAsync();

        Assert.Empty(product.Mailbox.Store.Messages);
        Assert.Equal(0, AnErasure.CountInFiles(product, "quillfeather"));
        await using var db = product.OpenStore();
        Assert.Equal(NotificationState.Superseded, (await db.Notifications.SingleAsync(Token)).State);
    }

    [Fact]
    public async Task Erase_TwentyTimesAgainstBookingAndPump_NeverMailsAfterwardsAndLeavesNoTrace()
    {
        await using var product = await RunningProduct.StartAsync();
        for (var round = 0; round < 20; round++)
        {
            var address = $"quillfeather{round}@example.com";
            product.Shop.AddOrder(new NewOrder { Email = address });
            var payload = await product.BookAsync(address, $"Quillfeather{round} Zelda");
            var others = product.Mailbox.Store.Messages.Count(mail => mail.To.Contains(address));
            await AnErasure.EraseAsync(product, address);
            var left = product.Mailbox.Store.Messages.Count(mail => mail.To.Contains(address));
            Assert.InRange(left, others, 1);
            await product.PostAsync(payload.ToBytes());
            await product.WaitUntilReadAsync();
            await product.RunPumpAsync();
            Assert.Equal(left, product.Mailbox.Store.Messages.Count(mail => mail.To.Contains(address)));
        }

        await using var db = product.OpenStore();
        Assert.False(await db.Bookings.AnyAsync(b => b.Email != "", Token));
        Assert.All(await db.OutgoingMails.ToListAsync(Token), mail => Assert.Equal(("", 0), (mail.EnvelopeTo, mail.Message.Length)));
        Assert.All(await db.Deliveries.ToListAsync(Token), delivery => Assert.Empty(delivery.Body));
    }
}
