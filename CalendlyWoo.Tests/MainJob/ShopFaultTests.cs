using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.MainJob;

/// <summary>What the shop may do wrong; the clock is the test's own.</summary>
public sealed class ShopFaultTests
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(ShopFault.WorkThenDrop, ShopCalls.Notes)]
    [InlineData(ShopFault.WorkThenGatewayTimeout, ShopCalls.Notes)]
    [InlineData(ShopFault.WorkThenDrop, ShopCalls.Writes)]
    [InlineData(ShopFault.FatalError, ShopCalls.Writes)]
    [InlineData(ShopFault.Drop, ShopCalls.Notes)]
    public async Task Marking_FailsOnce_IsDoneExactlyOnceInTheEnd(ShopFault fault, ShopCalls calls)
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var order = product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        product.Shop.Faults.Add(fault, calls, times: 1);

        await product.BookAsync("ann@example.com");
        await product.AdvanceUntilAsync(NotificationState.Done);

        var marked = product.Shop.Order(order.Id);
        Assert.Single(product.Mailbox.Store.Messages);
        Assert.Single(marked.Notes, note => !note.BySystem);
        Assert.Equal(1, marked.Meta[BookingMarks.MetaKey].GetArrayLength());
        Assert.Equal("completed", marked.Status);
    }

    [Fact]
    public async Task Search_FailsForAWhile_MatchesInTheEnd()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        product.Shop.Faults.Add(ShopFault.FatalError, times: 6);

        await product.BookAsync("ann@example.com");
        await product.AdvanceUntilAsync(NotificationState.Done);

        Assert.Single(product.Mailbox.Store.Messages);
    }

    [Fact]
    public async Task Order_PaidLater_IsMailedByItself()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var order = product.Shop.AddOrder(new NewOrder { Email = "ann@example.com", Status = "on-hold" });
        await product.BookAsync("ann@example.com");
        await product.WaitUntilWaitingAsync(1);

        product.Shop.SetStatus(order.Id, "processing");
        await product.AdvanceUntilAsync(NotificationState.Done);

        Assert.Equal("completed", product.Shop.Order(order.Id).Status);
    }

    [Fact]
    public async Task Order_RefundedBeforeTheMailLeft_IsNotMailed()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var order = product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        product.Mailbox.Faults.Add(Web.Demo.Mailbox.MailboxStage.MailFrom, new Web.Demo.Mailbox.MailboxFault.Reply("451 4.3.0 Try again later"), times: 1);
        await product.BookAsync("ann@example.com");
        await product.WaitAsync(async db => await db.Notifications.AnyAsync(n => n.LeaseId == null && n.Problem != null));

        product.Shop.SetStatus(order.Id, "refunded");
        _clock.Advance(TimeSpan.FromSeconds(5));
        await product.RunPumpAsync();

        await product.WaitForAllAsync(NotificationState.Superseded, 1);
        Assert.Empty(product.Mailbox.Store.Messages);
    }

    [Fact]
    public async Task Shop_RefusesTheKey_PausesAndGoesOnByItself()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        product.Shop.Faults.Add(ShopFault.FirewallBlock);
        await product.BookAsync("ann@example.com");
        await product.WaitAsync(async db => await db.Connections.AnyAsync(c => c.PausedSince != null));

        product.Shop.Faults.Clear();
        await product.AdvanceUntilAsync(NotificationState.Done);

        Assert.Single(product.Mailbox.Store.Messages);
    }
}
