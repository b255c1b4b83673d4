using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Care.Pausing;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Health.Testing;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Care.Pausing;

/// <summary>Somebody pauses all mails; the clock is the test's own.</summary>
public sealed class MailPauseTests
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pause_MailsAreWrittenAndWait_AndLeaveInTheOrderInWhichTheyWereDue()
    {
        await using var product = await StartAsync("ann@example.com", "bob@example.com", "cyd@example.com");
        await Desk(product).PauseAsync("Mila", Token);
        // The later it is due, the sooner its session: the order of sessions would be the other way round.
        string[] people = ["ann@example.com", "bob@example.com", "cyd@example.com"];
        foreach (var (email, index) in people.Select((email, index) => (email, index)))
        {
            await product.BookAsync(email, start: _clock.GetUtcNow().AddDays(9 - index));
            await WaitForHeldAsync(product, index + 1);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        await RunForAsync(product, TimeSpan.FromHours(2));
        await using (var db = product.OpenStore())
        {
            Assert.All(await db.Notifications.ToListAsync(Token), n => Assert.Equal((NotificationState.Pending, 0, StepOutcome.Open), (n.State, n.Steps.Mail.Attempts, n.Steps.Mail.Outcome)));
            Assert.Equal(3, await db.OutgoingMails.CountAsync(mail => mail.TakenAt == null, Token));
            Assert.Empty(await db.Cases.ToListAsync(Token));
            Assert.Equal(3, await db.Activities.CountAsync(a => a.Text.Contains("paused by Mila"), Token));
        }

        Assert.Empty(product.Mailbox.Store.Messages);
        Assert.Equal(new MailPauseState(_clock.GetUtcNow() - TimeSpan.FromMinutes(123), "Mila", 3), await RoundedAsync(product));

        Assert.Equal(3, await Desk(product).ReleaseAsync("Noor", Token));
        await product.RunPumpAsync();

        await product.WaitForAllAsync(NotificationState.Done, 3);
        Assert.Equal(people, product.Mailbox.Store.Messages.Select(mail => mail.To[0]));
        await using var after = product.OpenStore();
        Assert.Equal(["Mila", "Noor"], await after.Activities.Where(a => a.Kind == ActivityKind.Audit).OrderBy(a => a.Id).Select(a => a.Actor).ToListAsync(Token));
        Assert.All(await after.OutgoingMails.ToListAsync(Token), mail => Assert.Equal(0, mail.UncertainHandovers));
    }

    [Fact]
    public async Task Pause_OutlastsTheSession_BecomesACaseAtTheSessionsBegin()
    {
        await using var product = await StartAsync("ann@example.com");
        await Desk(product).PauseAsync("Mila", Token);
        await product.BookAsync("ann@example.com", start: _clock.GetUtcNow().AddMinutes(30));
        await WaitForHeldAsync(product, 1);

        _clock.Advance(TimeSpan.FromMinutes(31));
        await product.RunPumpAsync();

        await product.WaitForAllAsync(NotificationState.NeedsOwner, 1);
        await using var db = product.OpenStore();
        var matter = await db.Cases.SingleAsync(Token);
        Assert.Equal((CaseKind.Deadline, "All mails were paused."), (matter.Kind, matter.Reasons.Single()));
        Assert.Equal(0, await Desk(product).ReleaseAsync("Mila", Token));
        Assert.Empty(product.Mailbox.Store.Messages);
    }

    [Fact]
    public async Task Pause_ProductRestarts_StaysAndReleasesWhatWaited()
    {
        await using var product = await StartAsync("ann@example.com");
        await Desk(product).PauseAsync("Mila", Token);
        await product.BookAsync("ann@example.com");
        await WaitForHeldAsync(product, 1);

        await product.RestartAsync("--Workers:Count=1");
        await product.RunPumpAsync();
        Assert.Empty(product.Mailbox.Store.Messages);
        Assert.Equal(("Mila", 1), (await Desk(product).CurrentAsync(Token)) is var state ? (state.By, state.Waiting) : default);
        await Desk(product).ReleaseAsync("Mila", Token);
        await product.RunPumpAsync();

        await product.WaitForAllAsync(NotificationState.Done, 1);
        Assert.Single(product.Mailbox.Store.Messages);
    }

    [Fact]
    public async Task Pause_TestBooking_LeavesAllTheSame()
    {
        await using var product = await StartAsync();
        await Desk(product).PauseAsync("Mila", Token);
        var (tests, service) = (product.Services.GetRequiredService<TestBookings>(), (await product.Services.GetRequiredService<ServiceCatalog>().GetAsync(Token))[0].Service);

        Assert.True((await tests.BeginAsync(service.Id, "mila@studio.example", "Mila", Token)).TryGet(out var test, out _));
        await tests.SendAsync(test, Token);

        await product.WaitForMailAsync("mila@studio.example");
    }

    [Fact]
    public async Task Gate_OfAnotherCopy_SeesThePauseAndItsEndWithinASecond()
    {
        await using var store = await AStore.CreateAsync();
        var (here, there) = (new MailGate(store.Factory, _clock), new MailGate(store.Factory, _clock));
        var desk = new MailPauseDesk(here, store.Commits, store.Factory, new StillEngine(), _clock);
        Assert.Null(await there.PauseAsync(Token));

        await desk.PauseAsync("Mila", Token);
        Assert.NotNull(await here.PauseAsync(Token));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Mila", (await there.PauseAsync(Token))?.By);

        await desk.ReleaseAsync("Mila", Token);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await there.PauseAsync(Token));
    }

    [Fact]
    public async Task Pause_TwoPeopleAtOnce_StaysWithTheFirstAndIsAuditedOnce()
    {
        await using var store = await AStore.CreateAsync();
        var desk = new MailPauseDesk(new MailGate(store.Factory, _clock), store.Commits, store.Factory, new StillEngine(), _clock);

        await Task.WhenAll(desk.PauseAsync("Mila", Token), desk.PauseAsync("Noor", Token));

        await using var db = store.Open();
        Assert.Equal((await desk.CurrentAsync(Token)).By, (await db.Activities.SingleAsync(Token)).Actor);
    }

    [Fact]
    public async Task Leftovers_HeldInTheVeryMomentOfARelease_AreFreed()
    {
        await using var product = await StartAsync("ann@example.com");
        await Desk(product).PauseAsync("Mila", Token);
        await product.BookAsync("ann@example.com");
        await WaitForHeldAsync(product, 1);
        await using (var db = product.OpenStore())
        {
            // As a run leaves it that had read the pause before its end and commits after it.
            await db.MailPauses.ExecuteUpdateAsync(set => set.SetProperty(pause => pause.Since, (DateTimeOffset?)null), Token);
        }

        await Desk(product).ReleaseLeftoversAsync(Token);
        await product.RunPumpAsync();

        await product.WaitForAllAsync(NotificationState.Done, 1);
    }

    [Fact]
    public async Task Process_DiedOverAHeldMail_TheReleasedMailLeavesOnceAfterItsLease()
    {
        await using var product = await StartAsync("ann@example.com");
        await Desk(product).PauseAsync("Mila", Token);
        await product.BookAsync("ann@example.com");
        await WaitForHeldAsync(product, 1);
        await using (var db = product.OpenStore())
        {
            var until = _clock.GetUtcNow().AddSeconds(60);
            await db.Notifications.ExecuteUpdateAsync(set => set.SetProperty(n => n.LeaseId, Guid.NewGuid()).SetProperty(n => n.LeaseUntil, until), Token);
        }

        await Desk(product).ReleaseAsync("Mila", Token);
        await product.RunPumpAsync();
        Assert.Empty(product.Mailbox.Store.Messages);
        _clock.Advance(TimeSpan.FromSeconds(61));
        await product.RunPumpAsync();

        await product.WaitForAllAsync(NotificationState.Done, 1);
        Assert.Single(product.Mailbox.Store.Messages);
    }

    private static MailPauseDesk Desk(RunningProduct product) => product.Services.GetRequiredService<MailPauseDesk>();

    private static Task WaitForHeldAsync(RunningProduct product, int count) => product.WaitAsync(async db => await db.Notifications.CountAsync(n => n.HeldDueAt != null && n.LeaseId == null) == count);

    private async Task RunForAsync(RunningProduct product, TimeSpan span)
    {
        for (var left = span; left > TimeSpan.Zero; left -= TimeSpan.FromMinutes(30))
        {
            _clock.Advance(TimeSpan.FromMinutes(30));
            await product.RunPumpAsync();
        }
    }

    /// <summary>The pump's own waiting moves the clock by moments.</summary>
    private async Task<MailPauseState> RoundedAsync(RunningProduct product)
    {
        var state = await Desk(product).CurrentAsync(Token);
        var past = TimeSpan.FromMinutes(Math.Round((_clock.GetUtcNow() - state.Since!.Value).TotalMinutes));
        return state with { Since = _clock.GetUtcNow() - past };
    }

    private async Task<RunningProduct> StartAsync(params string[] customers)
    {
        var product = await RunningProduct.StartAsync(_clock, "--Workers:Count=1");
        foreach (var email in customers) product.Shop.AddOrder(new NewOrder { Email = email });
        return product;
    }
}
