using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Health;
using CalendlyWoo.Core.Orders.Index;
using CalendlyWoo.Core.Privacy;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Orders.Index;

/// <summary>The index against the simulated shop, which fails as shops do.</summary>
public sealed class OrderSweepTests
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sweep_ManyPages_FindsEveryOrderOfTheTimeThatCounts()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        for (var number = 0; number < 230; number++) product.Shop.AddOrder(new NewOrder { Email = $"c{number}@example.com", CreatedAt = product.Now.AddDays(-number % 100) });
        product.Shop.AddOrder(new NewOrder { Email = "old@example.com", CreatedAt = product.Now.AddDays(-400) });

        Assert.Null(await SweepAsync(product));

        await using var db = product.OpenStore();
        Assert.Equal(230, await db.IndexedOrders.CountAsync(Token));
        Assert.NotNull((await db.OrderSweeps.SingleAsync(Token)).LastAt);
    }

    [Theory]
    [InlineData(ShopFault.Drop)]
    [InlineData(ShopFault.FatalError)]
    [InlineData(ShopFault.TooManyRequests)]
    [InlineData(ShopFault.HtmlPage)]
    public async Task Sweep_ShopFailsInBetween_GoesOnWhereItStopped(ShopFault fault)
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        for (var number = 0; number < 230; number++) product.Shop.AddOrder(new NewOrder { Email = $"c{number}@example.com" });
        await using (var db = product.OpenStore())
        {
            db.Add(new OrderSweep { Since = product.Now.AddDays(-180), StartedAt = product.Now, NextPage = 2 });
            await db.SaveChangesAsync(Token);
        }

        product.Shop.Faults.Add(fault);
        var failing = SweepAsync(product);
        while (!failing.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.NotNull(await failing);
        product.Shop.Faults.Clear();
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(await SweepAsync(product));

        await using var after = product.OpenStore();
        Assert.Equal(130, await after.IndexedOrders.CountAsync(Token));
        Assert.Null((await after.OrderSweeps.SingleAsync(Token)).Since);
    }

    [Fact]
    public async Task Sweep_Again_SeesWhatChangedAndNothingTwice()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var first = product.Shop.AddOrder(new NewOrder { Email = "ann@example.com", Status = "pending" });
        await SweepAsync(product);
        _clock.Advance(TimeSpan.FromMinutes(10));
        product.Shop.SetStatus(first.Id, "processing");
        // In the same second as what was seen last.
        product.Shop.AddOrder(new NewOrder { Email = "ben@example.com" });

        await SweepAsync(product);
        await SweepAsync(product);

        await using var db = product.OpenStore();
        Assert.Equal(["processing", "processing"], (await db.IndexedOrders.ToListAsync(Token)).Select(row => row.Status));
    }

    [Fact]
    public async Task Sweep_ShopIsPaused_AsksNothing()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        await product.Services.GetRequiredService<ConnectionGate>().PauseAsync(ConnectionName.Shop, new Failure(FailureCategory.Connection, "shop.x", "Down."), Token);

        Assert.Null(await SweepAsync(product));

        await using var db = product.OpenStore();
        Assert.False(await db.IndexedOrders.AnyAsync(Token));
    }

    [Fact]
    public async Task Inbox_OrderSeenAndGone_IsAddedAndRemoved()
    {
        await using var store = await RunningProduct.StartAsync(_clock);
        var inbox = store.Services.GetRequiredService<OrderIndexInbox>();
        inbox.Seen(new AnOrder().Build());
        await inbox.FlushAsync(Token);
        await using (var db = store.OpenStore()) Assert.Equal("ann example", (await db.IndexedOrders.SingleAsync(Token)).NameKey);

        inbox.Gone(1042);
        await inbox.FlushAsync(Token);

        await using var after = store.OpenStore();
        Assert.False(await after.IndexedOrders.AnyAsync(Token));
    }

    [Fact]
    public async Task Sweep_CustomerWasErased_DoesNotComeBack()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        product.Shop.AddOrder(new NewOrder { Email = "Ann@example.com" });
        var hash = await product.Services.GetRequiredService<ErasedPeople>().HashAsync("ann@example.com", Token);
        await using (var db = product.OpenStore())
        {
            db.Add(new ErasedPerson { Hash = hash, ErasedAt = product.Now, ErasedBy = "Mia" });
            await db.SaveChangesAsync(Token);
        }

        _clock.Advance(TimeSpan.FromMinutes(1));
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        await SweepAsync(product);

        await using var after = product.OpenStore();
        Assert.Equal(product.Shop.Orders[1].Id, (await after.IndexedOrders.SingleAsync(Token)).OrderId);
    }

    private static Task<Failure?> SweepAsync(RunningProduct product) => product.Services.GetRequiredService<OrderSweeper>().SweepAsync(Token);
}
