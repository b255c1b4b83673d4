using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Orders.Index;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CalendlyWoo.Tests.Cases;

/// <summary>Somebody says which order a booking belongs to; what follows is as after any other match.</summary>
public sealed class OrderAssignmentTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Assign_OneOfTwo_IsMailedMarkedAndRemembered()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.AddOrder(new NewOrder { Email = "one@example.com" });
        var second = product.Shop.AddOrder(new NewOrder { Email = "two@example.com", Quantity = 2 });
        await product.BookAsync("work@example.com");
        var open = await product.OpenCaseAsync();
        Assert.Equal((CaseKind.Ambiguous, 2), (open.Kind, open.Candidates.Count));

        Assert.True((await product.Assignment().AssignAsync(open.Id, new OrderPick(second.Id, RemembersAddress: true), "Mia", Token)).IsDone);

        await product.WaitForMailAsync("work@example.com");
        await product.WaitForAllAsync(NotificationState.Done, 1);
        Assert.Equal(1, product.Shop.Order(second.Id).Meta[BookingMarks.MetaKey].GetArrayLength());
        await using (var db = product.OpenStore())
        {
            var closed = await db.Cases.SingleAsync(Token);
            Assert.Equal(("Mia", null), (closed.ClosedBy, closed.OpenKey));
            Assert.Contains("Mia said", (await db.MatchSheets.SingleAsync(Token)).Candidates[0].Reasons[0].Text, StringComparison.Ordinal);
        }

        // The next booking from that address finds the other unit by itself.
        await product.BookAsync("Work@example.com", name: "Somebody Else");
        await product.WaitForAllAsync(NotificationState.Done, 2);
        Assert.Equal(2, product.Shop.Order(second.Id).Meta[BookingMarks.MetaKey].GetArrayLength());
    }

    [Fact]
    public async Task Assign_TwoPeopleChooseDifferently_OneMailAndTheSecondIsTold()
    {
        await using var product = await RunningProduct.StartAsync();
        var one = product.Shop.AddOrder(new NewOrder { Email = "one@example.com" });
        var two = product.Shop.AddOrder(new NewOrder { Email = "two@example.com" });
        await product.BookAsync("work@example.com");
        var open = await product.OpenCaseAsync();

        var results = await Task.WhenAll(
            product.Assignment().AssignAsync(open.Id, new OrderPick(one.Id), "Mia", Token), product.Assignment().AssignAsync(open.Id, new OrderPick(two.Id), "Noor", Token));

        Assert.Single(results, result => result.IsDone);
        await product.WaitForAllAsync(NotificationState.Done, 1);
        Assert.Single(product.Mailbox.Store.Messages);
        await using var db = product.OpenStore();
        Assert.Single(await db.UnitClaims.ToListAsync(Token));
    }

    [Fact]
    public async Task Assign_NotPaidOrBooked_IsRefusedBeforehand_AndDoubtfulOnlyAllTheSame()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.AddOrder(new NewOrder { Email = "private@example.com" });
        var refunded = product.Shop.AddOrder(new NewOrder { Email = "r@example.com", Status = "refunded" });
        var other = product.Shop.AddOrder(new NewOrder { Email = "o@example.com", Product = ModelProducts.All[^1].Sku });
        await product.BookAsync("work@example.com");
        var open = await product.OpenCaseAsync();

        Assert.Equal(ActOutcome.Refused, (await product.Assignment().AssignAsync(open.Id, new OrderPick(refunded.Id), "Mia", Token)).Outcome);
        Assert.Equal(ActOutcome.Refused, (await product.Assignment().AssignAsync(open.Id, new OrderPick(999_999), "Mia", Token)).Outcome);
        Assert.Equal(ActOutcome.Doubtful, (await product.Assignment().AssignAsync(open.Id, new OrderPick(other.Id), "Mia", Token)).Outcome);
        Assert.Empty(product.Mailbox.Store.Messages);
        Assert.True((await product.Assignment().AssignAsync(open.Id, new OrderPick(other.Id, TakesItAllTheSame: true), "Mia", Token)).IsDone);

        await product.WaitForAllAsync(NotificationState.Done, 1);
        Assert.Single(product.Mailbox.Store.Messages);
    }

    [Fact]
    public async Task Assign_ProductDiesBeforeTheMail_LeavesOnceAfterTheRestart()
    {
        await using var product = await RunningProduct.StartAsync(null, services => services.Replace(ServiceDescriptor.Singleton<IJobEngine, Deaf>()));
        var order = product.Shop.AddOrder(new NewOrder { Email = "private@example.com" });
        await product.BookAsync("work@example.com");
        var open = await product.OpenCaseAsync();

        Assert.True((await product.Assignment().AssignAsync(open.Id, new OrderPick(order.Id), "Mia", Token)).IsDone);
        await product.RestartAsync();

        await product.WaitForAllAsync(NotificationState.Done, 1);
        Assert.Single(product.Mailbox.Store.Messages);
        Assert.Equal("completed", product.Shop.Order(order.Id).Status);
    }

    [Fact]
    public async Task Assign_OrderRefundedMeanwhile_MakesACaseAndTakesAnother()
    {
        await using var product = await RunningProduct.StartAsync(null, services => services.Replace(ServiceDescriptor.Singleton<IJobEngine, Deaf>()));
        var order = product.Shop.AddOrder(new NewOrder { Email = "private@example.com" });
        await product.BookAsync("work@example.com");
        var open = await product.OpenCaseAsync();

        Assert.True((await product.Assignment().AssignAsync(open.Id, new OrderPick(order.Id), "Mia", Token)).IsDone);
        product.Shop.SetStatus(order.Id, "refunded");
        await product.RestartAsync();

        await product.WaitAsync(db => db.Cases.AnyAsync(c => c.OpenKey != null && c.Kind == CaseKind.OrderVanished));
        var vanished = await product.OpenCaseAsync();
        var another = product.Shop.AddOrder(new NewOrder { Email = "new@example.com" });
        Assert.True((await product.Assignment().AssignAsync(vanished.Id, new OrderPick(another.Id), "Mia", Token)).IsDone);
        await product.WaitForAllAsync(NotificationState.Done, 1);
        Assert.Single(product.Mailbox.Store.Messages);
    }

    [Fact]
    public async Task Match_AddressThatTheShopsSearchMisses_IsFoundByTheIndex()
    {
        await using var product = await RunningProduct.StartAsync();
        // The shop's search strips what looks like an encoded character; so old that it is not among those paid lately.
        product.Shop.AddOrder(new NewOrder { Email = "ann%20b@example.com", LastName = "Other", CreatedAt = product.Now.AddDays(-30) });
        await product.Services.GetRequiredService<OrderSweeper>().SweepAsync(Token);

        await product.BookAsync("ann%20b@example.com");

        await product.WaitForAllAsync(NotificationState.Done, 1);
        await using var db = product.OpenStore();
        Assert.Equal(MatchVerdict.Matched, (await db.MatchSheets.SingleAsync(Token)).Verdict);
    }

    /// <summary>An engine that nobody wakes: only its clock does.</summary>
    private sealed class Deaf : IJobEngine
    {
        public void Wake()
        {
        }
    }
}
