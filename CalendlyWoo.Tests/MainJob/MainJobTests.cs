using System.Net;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Calendly;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.MainJob;

/// <summary>A signed webhook in; the mail out, the order marked, every step in the log.</summary>
public sealed class MainJobTests
{
    [Fact]
    public async Task Booking_PaidOrder_IsMailedAndMarked()
    {
        await using var product = await RunningProduct.StartAsync();
        var order = product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });

        var payload = await product.BookAsync("ann@example.com");

        var mail = await product.WaitForMailAsync("ann@example.com");
        var marked = await product.WaitForOrderAsync(order.Id, o => o.Status == "completed");
        await product.WaitForAllAsync(NotificationState.Done, 1);
        Assert.Equal("hello@styling.example", mail.From);
        Assert.Contains(payload.Invitee.Uuid, marked.Meta[BookingMarks.MetaKey].GetRawText(), StringComparison.Ordinal);
        Assert.Single(marked.Notes, note => note is { BySystem: false, IsForCustomer: false });
    }

    [Fact]
    public async Task Booking_Mailed_LeavesALineForEveryStep()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });

        await product.BookAsync("ann@example.com");
        await product.WaitForAllAsync(NotificationState.Done, 1);

        await using var db = product.OpenStore();
        var lines = (await db.Activities.Where(a => a.Kind != ActivityKind.System && a.Kind != ActivityKind.Audit).ToListAsync(TestContext.Current.CancellationToken)).OrderBy(a => a.At).ThenBy(a => a.Kind).ToList();
        Assert.Equal(
            [ActivityKind.Webhook, ActivityKind.Match, ActivityKind.Compose, ActivityKind.Mail, ActivityKind.OrderMeta, ActivityKind.OrderNote, ActivityKind.OrderStatus],
            lines.Select(line => line.Kind));
        Assert.All(lines, line => Assert.NotNull(line.BookingId));
        Assert.All(lines, line => Assert.DoesNotContain("ann@", line.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("  Ann@Example.COM ", "ann@example.com")]
    [InlineData("ann+styling@example.com", "ann+styling@example.com")]
    [InlineData("o'hara@example.com", "O'Hara@example.com")]
    public async Task Booking_AddressWrittenDifferently_IsFound(string invitee, string billing)
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.AddOrder(new NewOrder { Email = billing });

        await product.BookAsync(invitee);

        await product.WaitForAllAsync(NotificationState.Done, 1);
        Assert.Single(product.Mailbox.Store.Messages);
    }

    [Fact]
    public async Task Booking_LookalikeAddresses_AreNeverTouched()
    {
        await using var product = await RunningProduct.StartAsync();
        var joann = product.Shop.AddOrder(new NewOrder { Email = "joann@example.com" });
        var other = product.Shop.AddOrder(new NewOrder { Email = "xcustomer1@example.com" });

        await product.BookAsync("ann@example.com");
        await product.BookAsync("customer1@example.com");

        await product.WaitUntilWaitingAsync(2);
        Assert.Empty(product.Mailbox.Store.Messages);
        Assert.All([joann.Id, other.Id], id => Assert.Equal("processing", product.Shop.Order(id).Status));
        Assert.All([joann.Id, other.Id], id => Assert.Empty(product.Shop.Order(id).Notes));
    }

    [Fact]
    public async Task Webhook_SentTwiceAtOnce_MailsOnce()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        var body = InviteePayload.Created("ann@example.com", product.Now).ToBytes();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => product.PostAsync(body)));

        await product.WaitForAllAsync(NotificationState.Done, 1);
        await product.WaitUntilReadAsync();
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Single(product.Mailbox.Store.Messages);
    }

    [Fact]
    public async Task Bookings_TwoForOneUnit_GiveOneMatchAndOneCase()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });

        await Task.WhenAll(product.BookAsync("ann@example.com"), product.BookAsync("ann@example.com"));

        await product.WaitForAllAsync(NotificationState.Done, 1);
        await product.WaitAsync(async db => await db.Cases.AnyAsync());
        await using var db = product.OpenStore();
        Assert.Equal(CaseKind.AllUnitsBooked, (await db.Cases.SingleAsync(TestContext.Current.CancellationToken)).Kind);
        Assert.Single(await db.UnitClaims.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Single(product.Mailbox.Store.Messages);
    }

    [Fact]
    public async Task Bookings_TwoForTwoUnits_ChangeTheStatusWithTheLast()
    {
        await using var product = await RunningProduct.StartAsync();
        var order = product.Shop.AddOrder(new NewOrder { Email = "ann@example.com", Quantity = 2 });

        await product.BookAsync("ann@example.com");
        await product.WaitForAllAsync(NotificationState.Done, 1);
        Assert.Equal("processing", product.Shop.Order(order.Id).Status);
        await product.BookAsync("ann@example.com");
        await product.WaitForAllAsync(NotificationState.Done, 2);

        Assert.Equal("completed", product.Shop.Order(order.Id).Status);
        Assert.Equal(2, product.Shop.Order(order.Id).Meta[BookingMarks.MetaKey].GetArrayLength());
    }

    [Fact]
    public async Task Bookings_ManyAtOnceForOneOrder_AreAllMarkedInIt()
    {
        await using var product = await RunningProduct.StartAsync();
        var order = product.Shop.AddOrder(new NewOrder { Email = "ann@example.com", Quantity = 4 });
        product.Shop.Faults.Latency = TimeSpan.FromMilliseconds(20);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => product.BookAsync("ann@example.com")));

        await product.WaitForAllAsync(NotificationState.Done, 4);
        var marked = product.Shop.Order(order.Id);
        Assert.Equal(4, marked.Meta[BookingMarks.MetaKey].GetArrayLength());
        Assert.Equal(4, marked.Notes.Count(note => !note.BySystem));
        Assert.Equal("completed", marked.Status);
        Assert.Equal(4, product.Mailbox.Store.Messages.Count);
    }

    [Fact]
    public async Task Booking_BeforeGoLive_IsWatchedAndNotMailed()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });

        await product.PostAsync(InviteePayload.Created("ann@example.com", product.Now.AddDays(-1)).ToBytes());

        await product.WaitForAllAsync(NotificationState.Watched, 1);
        Assert.Empty(product.Mailbox.Store.Messages);
    }
}
