using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Calendly.Backfill;
using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Calendly;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Calendly.Backfill;

/// <summary>The whole product towards a simulated Calendly: what it was not told of is found, and mailed once.</summary>
public sealed class HealingTests
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SubscriptionDisabledWhileAway_ThreeLostBookings_AreMailedOnceWithoutAClick()
    {
        var clock = Clock();
        await using var calendly = await SimulatedCalendly.StartAsync(time: clock, cancellationToken: Token);
        await using var product = await RunningProduct.StartAsync(clock, RunningProduct.Connected(calendly));
        await SubscribedAsync(product);
        string[] customers = ["ann@example.com", "ben@example.com", "cleo@example.com"];
        foreach (var email in customers)
        {
            product.Shop.AddOrder(new NewOrder { Email = email });
        }

        await product.StopAsync();
        foreach (var email in customers)
        {
            calendly.Book(new Booking { Email = email });
        }

        await UntilDisabledAsync(calendly, clock);
        await product.RestartAsync(RunningProduct.Connected(calendly));

        // Nobody clicks: the recurring jobs see to it as time goes by.
        await product.AdvanceUntilAsync(NotificationState.Done, 3);
        Assert.Equal(customers, product.Mailbox.Store.Messages.SelectMany(mail => mail.To).Order());
        Assert.Single(calendly.Subscriptions, subscription => !subscription.Disabled);
        await product.WaitAsync(async db => await db.BackfillRuns.CountAsync(run => run.State == BackfillState.Done) == 2);
        await using var db = product.OpenStore();
        var log = await db.Activities.Where(a => a.Kind == ActivityKind.Connection || a.Kind == ActivityKind.System).Select(a => a.Text).ToListAsync(Token);
        Assert.Contains("Calendly had stopped telling us about bookings. We made it begin again, and look for what was missed.", log);
        Assert.Contains(log, line => line.StartsWith("3 changes that Calendly had not told us of were found", StringComparison.Ordinal));
        var run = (await db.BackfillRuns.ToListAsync(Token)).MaxBy(r => r.StartedAt)!;
        Assert.Equal((3, 3, 3, "Calendly had stopped telling us about bookings"), (run.EventsSeen, run.InviteesSeen, run.Added, run.Reason));
        Assert.StartsWith("Calendly lets us look by the session's date only", run.Remark, StringComparison.Ordinal);

        // A second search, and a late delivery of the same, change nothing.
        await product.Services.GetRequiredService<BackfillDesk>().StartAsync(clock.GetUtcNow() - BackfillDesk.UsualReach, "once more", "Ann", Token);
        await RunSearchesAsync(product);
        Assert.Equal(3, product.Mailbox.Store.Messages.Count);
    }

    [Fact]
    public async Task Reschedules_AndCancellations_MissedInAnyHalf_AreToldRightly()
    {
        var clock = Clock();
        await using var calendly = await SimulatedCalendly.StartAsync(time: clock, cancellationToken: Token);
        await using var product = await RunningProduct.StartAsync(clock, RunningProduct.Connected(calendly));
        await SubscribedAsync(product);
        foreach (var email in new[] { "moved@example.com", "gone@example.com", "new@example.com", "brief@example.com" })
        {
            product.Shop.AddOrder(new NewOrder { Email = email });
        }

        var start = clock.GetUtcNow().AddDays(7);
        var moved = calendly.Book(new Booking { Email = "moved@example.com", Start = start });
        var gone = calendly.Book(new Booking { Email = "gone@example.com", Start = start.AddHours(2) });
        await product.WaitForAllAsync(NotificationState.Done, 2);

        // Nothing of this reaches us; the new time lies beyond what the search looks at.
        calendly.Disable(calendly.Subscriptions.Single().Uuid);
        await product.RunPumpAsync();
        clock.Advance(TimeSpan.FromMinutes(1));
        calendly.Reschedule(moved.Uuid, clock.GetUtcNow().AddDays(200));
        calendly.Cancel(gone.Uuid);
        var brief = calendly.Book(new Booking { Email = "brief@example.com", Start = start.AddHours(4) });
        calendly.Cancel(brief.Uuid);
        var fresh = calendly.Book(new Booking { Email = "new@example.com", Start = start.AddHours(6) });
        calendly.Reschedule(fresh.Uuid, start.AddDays(1));
        clock.Advance(TimeSpan.FromMinutes(10));
        await product.Services.GetRequiredService<SubscriptionCare>().LookNowAsync("product", Token);
        await RunSearchesAsync(product);
        // Not while a mail is being handed over: the jump would look like a time-out.
        await product.RunPumpAsync();
        clock.Advance(TimeSpan.FromMinutes(2));
        await product.RunPumpAsync();

        await product.AdvanceUntilAsync(NotificationState.Done, 5);
        await using var db = product.OpenStore();
        var kinds = await db.Notifications.Where(n => n.State == NotificationState.Done)
            .Join(db.Bookings, n => n.BookingId, b => b.Id, (n, b) => new { b.Email, n.Kind }).ToListAsync(Token);
        Assert.Equal(
            ["gone@example.com Booked", "gone@example.com Cancelled", "moved@example.com Booked", "moved@example.com Rescheduled", "new@example.com Booked"],
            kinds.Select(one => $"{one.Email} {one.Kind}").Order(StringComparer.Ordinal));
        Assert.Equal(
            "gone@example.com gone@example.com moved@example.com moved@example.com new@example.com",
            string.Join(' ', product.Mailbox.Store.Messages.SelectMany(mail => mail.To).Order(StringComparer.Ordinal)));
        Assert.Equal(4, await db.Bookings.CountAsync(Token));
    }

    [Fact]
    public async Task DatabaseRestored_OrderSaysMailedBefore_NothingIsMailedAgain()
    {
        var clock = Clock();
        await using var calendly = await SimulatedCalendly.StartAsync(time: clock, cancellationToken: Token);
        await using var product = await RunningProduct.StartAsync(clock, RunningProduct.Connected(calendly));
        await SubscribedAsync(product);
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        clock.Advance(TimeSpan.FromMinutes(1));
        calendly.Book(new Booking { Email = "ann@example.com" });
        await product.WaitForAllAsync(NotificationState.Done, 1);

        // As after a restore: nothing of it is known any more, and a later order would fit as well.
        await ForgetBookingsAsync(product);
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        await product.Services.GetRequiredService<BackfillDesk>().StartAsync(clock.GetUtcNow().AddDays(-30), "restored", "Ann", Token);
        await RunSearchesAsync(product);

        await product.WaitForAllAsync(NotificationState.Done, 1);
        Assert.Single(product.Mailbox.Store.Messages);
        await using var db = product.OpenStore();
        Assert.Equal(DeliverySource.Backfill, (await db.Deliveries.SingleAsync(Token)).Source);
    }

    [Fact]
    public async Task ManyPages_InterruptedAndResumed_AreAllFoundOnce()
    {
        var clock = Clock();
        await using var calendly = await SimulatedCalendly.StartAsync(time: clock, cancellationToken: Token);
        await using var product = await RunningProduct.StartAsync(clock, RunningProduct.Connected(calendly));
        await SubscribedAsync(product);
        calendly.Disable(calendly.Subscriptions.Single().Uuid);
        clock.Advance(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 115; i++)
        {
            calendly.Book(new Booking { Email = $"customer{i}@example.com", Start = clock.GetUtcNow().AddDays(2).AddMinutes(i) });
        }

        // Calendly breaks down again and again, and allows no more questions for a while.
        calendly.Faults.Add(CalendlyFault.InternalError, CalendlyCalls.ScheduledEvents, rate: 0.02);
        calendly.Faults.Add(CalendlyFault.TooManyRequests, CalendlyCalls.ScheduledEvents, times: 1);
        await product.Services.GetRequiredService<BackfillDesk>().StartAsync(clock.GetUtcNow().AddDays(-1), "test", "Ann", Token);
        await product.WaitAsync(async db =>
        {
            // It waits on this clock where it may not ask just now.
            var search = product.Services.GetRequiredService<BackfillRunner>().RunDueAsync(Token);
            while (!search.IsCompleted)
            {
                clock.Advance(TimeSpan.FromSeconds(5));
                await Task.WhenAny(search, Task.Delay(Glance, Token));
            }

            await search;
            clock.Advance(TimeSpan.FromSeconds(20));
            return await db.BackfillRuns.AllAsync(run => run.State == BackfillState.Done);
        });

        await product.WaitUntilReadAsync();
        await using var db = product.OpenStore();
        Assert.Equal(115, await db.Bookings.CountAsync(Token));
        Assert.Equal(115, await db.Deliveries.CountAsync(d => d.Verdict == DeliveryVerdict.Processed, Token));
    }

    internal static FakeClock Clock() => new(new DateTimeOffset(2026, 11, 22, 11, 0, 0, TimeSpan.Zero));

    /// <summary>Waits until the product has made its subscription, and looked for bookings for the first time.</summary>
    internal static async Task SubscribedAsync(RunningProduct product)
    {
        var care = product.Services.GetRequiredService<SubscriptionCare>();
        await care.LookIfDueAsync(Token);
        var (watch, runs) = ((SubscriptionWatch?)null, new List<BackfillRun>());
        for (var round = 0; round < 200; round++)
        {
            await product.Services.GetRequiredService<BackfillRunner>().RunDueAsync(Token);
            await using var db = product.OpenStore();
            (watch, runs) = (await db.SubscriptionWatches.SingleOrDefaultAsync(Token), await db.BackfillRuns.ToListAsync(Token));
            if (watch?.Condition == SubscriptionCondition.Active && runs.TrueForAll(run => run.State == BackfillState.Done))
            {
                return;
            }

            await Task.Delay(Glance, Token);
        }

        Assert.Fail($"{watch?.Condition} {watch?.Problem} {string.Join(", ", runs.Select(run => $"{run.State} {run.Remark}"))}");
    }

    private static Task RunSearchesAsync(RunningProduct product) => product.WaitAsync(async db =>
    {
        await product.Services.GetRequiredService<BackfillRunner>().RunDueAsync(Token);
        return await db.BackfillRuns.AllAsync(run => run.State == BackfillState.Done) && !await db.Deliveries.AnyAsync(d => d.Verdict == DeliveryVerdict.Received);
    });

    private static async Task UntilDisabledAsync(SimulatedCalendly calendly, FakeClock clock)
    {
        while (!calendly.Subscriptions.Single().Disabled)
        {
            await calendly.Deliveries.SettledAsync(cancellationToken: Token);
            clock.Advance(TimeSpan.FromHours(4));
        }
    }

    private static async Task ForgetBookingsAsync(RunningProduct product)
    {
        await product.Services.GetRequiredService<GroupCommit>().RunAloneAsync(
            async (db, token) =>
            {
                await db.OutgoingMails.ExecuteDeleteAsync(token);
                await db.NotificationKeys.ExecuteDeleteAsync(token);
                await db.Notifications.ExecuteDeleteAsync(token);
                await db.UnitClaims.ExecuteDeleteAsync(token);
                await db.BookingInvitees.ExecuteDeleteAsync(token);
                await db.EffectKeys.ExecuteDeleteAsync(token);
                await db.Deliveries.ExecuteDeleteAsync(token);
                return await db.Bookings.ExecuteDeleteAsync(token);
            },
            Token);
    }
}
