using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.Privacy;

/// <summary>Erasing a customer in the running product, over a real database file.</summary>
public sealed class ErasureTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Erase_CustomerWithEverything_LeavesNothingInTheFileAndKeepsTheKeys()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.AddOrder(new NewOrder { Email = AnErasure.Address });
        await product.BookAsync(AnErasure.Address, AnErasure.Name);
        await product.WaitForAllAsync(NotificationState.Done, 1);
        await using (var db = product.OpenStore())
        {
            await AnErasure.StrewAsync(db, product.Now);
        }

        Assert.True(AnErasure.CountInFiles(product, "quillfeather") > 10);
        var held = await AnErasure.FindAsync(product, " " + AnErasure.Address.ToUpperInvariant());
        Assert.Equal((1, 1, 1, 2, 1, 1, 1), (held.Bookings.Count, held.Mails, held.Answers, held.Deliveries, held.Cases, held.Aliases, held.IndexedOrders));

        var report = await AnErasure.EraseAsync(product);

        Assert.True(report.IsFileClean);
        Assert.Equal((1, 1, 2, 1), (report.Here.Bookings, report.Here.Mails, report.Here.Deliveries, report.Here.Cases));
        Assert.Equal((1, true), (Assert.Single(report.Orders).Notes, report.Orders[0].HasMeta));
        foreach (var word in new[] { "quillfeather", "zelda", "777 8899" })
        {
            Assert.Equal(0, AnErasure.CountInFiles(product, word));
        }

        Assert.True((await AnErasure.FindAsync(product)).IsEmpty);
        await using var after = product.OpenStore();
        Assert.Equal((ErasedName, ""), await after.Bookings.Select(b => ValueTuple.Create(b.Name, b.Email)).SingleAsync(Token));
        Assert.Empty((await after.OutgoingMails.SingleAsync(Token)).Message);
        Assert.Equal((1, 1, 1, 1), (
            await after.EffectKeys.CountAsync(Token), await after.NotificationKeys.CountAsync(Token), await after.BookingInvitees.CountAsync(Token), await after.UnitClaims.CountAsync(Token)));
        Assert.Equal(1, await after.LogWords.CountAsync(Token));
        Assert.False(await after.Cases.AnyAsync(c => c.OpenKey != null, Token));
    }

    [Fact]
    public async Task Erase_WhileTheMailWaits_IsNeverSent()
    {
        await using var product = await RunningProduct.StartAsync();
        var order = product.Shop.AddOrder(new NewOrder { Email = AnErasure.Address, Status = "pending" });
        await product.BookAsync(AnErasure.Address, AnErasure.Name);
        await product.WaitUntilWaitingAsync(1);

        var report = await AnErasure.EraseAsync(product);
        product.Shop.SetStatus(order.Id, "processing");
        await product.RunPumpAsync();

        Assert.Equal(1, report.Here.NeverSent);
        Assert.Empty(product.Mailbox.Store.Messages);
        await using var db = product.OpenStore();
        Assert.Equal(NotificationState.Superseded, (await db.Notifications.SingleAsync(Token)).State);
    }

    [Fact]
    public async Task Erase_OneOfTwoCustomers_LeavesTheOtherAsSheWas()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.AddOrder(new NewOrder { Email = AnErasure.Address });
        product.Shop.AddOrder(new NewOrder { Email = "shop@example.com" });
        await product.BookAsync(AnErasure.Address, AnErasure.Name);
        await product.BookAsync("shop@example.com", "Zelda Other");
        await product.WaitForAllAsync(NotificationState.Done, 2);

        await AnErasure.EraseAsync(product);

        var other = await AnErasure.FindAsync(product, "shop@example.com");
        Assert.Equal((1, 1, 1), (other.Bookings.Count, other.Mails, other.Deliveries));
        await using var db = product.OpenStore();
        var booking = await db.Bookings.SingleAsync(b => b.ErasedAt == null, Token);
        Assert.Equal(("Zelda Other", BookingStatus.Active), (booking.Name, booking.Status));
        Assert.NotEmpty((await db.OutgoingMails.SingleAsync(m => m.EnvelopeTo == "shop@example.com", Token)).Message);
    }

    [Fact]
    public async Task Erase_Twice_ChangesNothingMore()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.AddOrder(new NewOrder { Email = AnErasure.Address });
        await product.BookAsync(AnErasure.Address, AnErasure.Name);
        await product.WaitForAllAsync(NotificationState.Done, 1);
        await AnErasure.EraseAsync(product);

        var again = await AnErasure.EraseAsync(product);

        Assert.Equal((0, 0, 0), (again.Here.Bookings, again.Here.Mails, again.Here.Deliveries));
        await using var db = product.OpenStore();
        Assert.Single(await db.ErasedPeople.ToListAsync(Token));
    }

    private const string ErasedName = "Erased customer";
}
