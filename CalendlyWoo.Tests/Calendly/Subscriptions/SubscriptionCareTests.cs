using CalendlyWoo.Core.Calendly.Backfill;
using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Web.Demo.Calendly;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.Calendly.Subscriptions;

/// <summary>One working subscription of ours, whatever happens on the way to it.</summary>
public sealed class SubscriptionCareTests
{
    private static readonly Uri Stranger = new("https://hooks.stranger.example/x");

    [Fact]
    public async Task FirstLook_MakesOneWithAKeyThatIsAccepted_AndSearches()
    {
        await using var rig = await SubscriptionRig.StartAsync();
        var copy = await rig.StartCopyAsync();

        await copy.LookAsync("Ann");

        var made = Assert.Single(rig.Ours);
        Assert.Equal(WantedSubscription.Events.Order(), made.Events.Order());
        Assert.Equal("organization", made.Scope);
        Assert.Equal([made.SigningKey!], copy.Get<SigningKeys>().Current);
        var watch = await copy.WatchAsync();
        Assert.Equal((SubscriptionCondition.Active, null), (watch.Condition, watch.Problem));
        await using var db = copy.Open();
        Assert.Single(await db.BackfillRuns.ToListAsync(TestContext.Current.CancellationToken));
        Assert.NotEqual(made.SigningKey, (await db.CalendlySubscriptions.SingleAsync(TestContext.Current.CancellationToken)).SigningKey);
    }

    [Fact]
    public async Task SecondLook_ChangesNothing()
    {
        await using var rig = await SubscriptionRig.StartAsync();
        var copy = await rig.StartCopyAsync();
        await copy.LookAsync();
        var first = rig.Ours.Single();

        rig.Clock.Advance(TimeSpan.FromMinutes(5));
        await copy.LookAsync();

        Assert.Equal(first.Uuid, rig.Ours.Single().Uuid);
        await using var db = copy.Open();
        Assert.Equal(1, await db.BackfillRuns.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, await db.Activities.CountAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(false, 7)]
    [InlineData(true, 8)]
    public async Task Disabled_KilledAtAnyCall_IsHealedByTheNextLook(bool insistsOnOne, int calls)
    {
        await using var rig = await SubscriptionRig.StartAsync();
        var first = await rig.StartCopyAsync();
        await first.LookAsync();
        if (!insistsOnOne)
        {
            // Where Calendly insists on one, a stranger would keep us out for good.
            rig.Calendly.AddSubscription(Stranger);
        }

        rig.Calendly.Faults.OneSubscriptionPerScope = insistsOnOne;
        for (var call = 1; call <= calls; call++)
        {
            foreach (var before in new[] { true, false })
            {
                rig.Clock.Advance(TimeSpan.FromHours(1));
                rig.Calendly.Disable(rig.Ours.Single().Uuid);
                await using var victim = await rig.StartCopyAsync(call, before);
                Assert.False(await victim.LookAsync());
                rig.Clock.Advance(TimeSpan.FromMinutes(4));
                await first.LookAsync();
                await AssertHealedAsync(rig, first, $"killed {(before ? "before" : "after")} call {call}");
            }
        }

        Assert.Equal(insistsOnOne ? 1 : 2, rig.Calendly.Subscriptions.Count);
    }

    private static async Task AssertHealedAsync(SubscriptionRig rig, SubscriptionRig.Copy copy, string where)
    {
        var token = TestContext.Current.CancellationToken;
        Assert.True(rig.Ours.Count == 1, where);
        var made = rig.Ours.Single();
        Assert.Contains(made.SigningKey, await FreshKeysAsync(copy));
        Assert.Equal((where, SubscriptionCondition.Active), (where, (await copy.WatchAsync()).Condition));
        await using var db = copy.Open();
        var rows = await db.CalendlySubscriptions.ToListAsync(token);
        Assert.Equal((where, made.CallbackUrl), (where, Assert.Single(rows, row => row.Stage == SubscriptionStage.Active).CallbackUrl));
        Assert.DoesNotContain(rows, row => row.Stage is SubscriptionStage.Retiring or SubscriptionStage.Intended);
        var gapBegan = rig.Clock.GetUtcNow() - TimeSpan.FromMinutes(64);
        var runs = await db.BackfillRuns.OrderByDescending(run => run.StartedAt).ToListAsync(token);
        Assert.True(runs[0].GapFrom <= gapBegan && runs[0].StartedAt > gapBegan + TimeSpan.FromMinutes(59), $"{where}: searched from {runs[0].GapFrom:T}, gap began {gapBegan:T}");
    }

    [Fact]
    public async Task TwoCopies_LookAtOnce_MakeOne()
    {
        await using var rig = await SubscriptionRig.StartAsync();
        var copies = new[] { await rig.StartCopyAsync(), await rig.StartCopyAsync(), await rig.StartCopyAsync() };

        await Task.WhenAll(copies.Select(copy => Task.Run(() => copy.LookAsync())));

        Assert.Single(rig.Ours);
        Assert.Single(rig.Calendly.Subscriptions);
    }

    [Fact]
    public async Task Duplicates_AreDeleted_StrangersAndOtherEnvironmentsStay()
    {
        await using var rig = await SubscriptionRig.StartAsync();
        var copy = await rig.StartCopyAsync();
        await copy.LookAsync();
        var kept = rig.Ours.Single();
        rig.Calendly.AddSubscription(Stranger);
        var staging = rig.Calendly.AddSubscription(new Uri($"https://staging.example/webhooks/calendly/staging-{new string('a', 32)}"), [.. WantedSubscription.Events]);
        rig.Calendly.AddSubscription(new Uri(SubscriptionRig.Address, "webhooks/calendly"), [.. WantedSubscription.Events]);

        await copy.LookAsync();

        Assert.Equal([kept.Uuid], rig.Ours.Select(s => s.Uuid));
        Assert.Equal(3, rig.Calendly.Subscriptions.Count);
        Assert.Contains(rig.Calendly.Subscriptions, s => s.Uuid == staging.Uuid);
    }

    [Fact]
    public async Task ListOverPages_IsReadWhole()
    {
        await using var rig = await SubscriptionRig.StartAsync();
        for (var i = 0; i < 105; i++)
        {
            rig.Calendly.AddSubscription(new Uri(Stranger, $"/{i}"));
        }

        var copy = await rig.StartCopyAsync();
        await copy.LookAsync();
        await copy.LookAsync();

        Assert.Single(rig.Ours);
        Assert.Equal(106, rig.Calendly.Subscriptions.Count);
    }

    [Fact]
    public async Task Create_Fails_TheOldOneIsUntouchedAndTheOwnerKnows()
    {
        await using var rig = await SubscriptionRig.StartAsync();
        var copy = await rig.StartCopyAsync();
        await copy.LookAsync();
        rig.Calendly.Disable(rig.Ours.Single().Uuid);
        rig.Calendly.Faults.Add(CalendlyFault.InternalError, CalendlyCalls.SubscriptionWrites);

        await copy.LookAsync();

        Assert.True(Assert.Single(rig.Calendly.Subscriptions).Disabled);
        var watch = await copy.WatchAsync();
        Assert.Equal(SubscriptionCondition.Disabled, watch.Condition);
        await using var db = copy.Open();
        var open = await db.Cases.SingleAsync(c => c.OpenKey == WatchDesk.CaseKey, TestContext.Current.CancellationToken);
        Assert.Equal("Calendly does not tell us about bookings", open.Title);

        rig.Calendly.Faults.Clear();
        await copy.LookAsync();
        await using var later = copy.Open();
        Assert.False(await later.Cases.AnyAsync(c => c.OpenKey != null, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(CalendlyFault.UpgradePlan, "plan")]
    [InlineData(CalendlyFault.InsufficientScope, "permission webhooks:write")]
    [InlineData(CalendlyFault.PermissionDenied, "owner or administrator")]
    public async Task Refused_EachReasonIsTold(CalendlyFault fault, string words)
    {
        await using var rig = await SubscriptionRig.StartAsync();
        var copy = await rig.StartCopyAsync();
        rig.Calendly.Faults.Add(fault, CalendlyCalls.SubscriptionWrites);

        await copy.LookAsync();

        var watch = await copy.WatchAsync();
        Assert.Equal(SubscriptionCondition.NotAllowed, watch.Condition);
        Assert.Contains(words, watch.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoAdministrator_TheUsersOwnScopeIsTaken_AndWidenedWhenAllowed()
    {
        await using var rig = await SubscriptionRig.StartAsync();
        rig.Calendly.Faults.RefuseOrganization = true;
        var copy = await rig.StartCopyAsync();
        await copy.LookAsync();
        Assert.Equal("user", rig.Ours.Single().Scope);
        Assert.Equal(SubscriptionCondition.Active, (await copy.WatchAsync()).Condition);
        Assert.Contains("own bookings only", (await copy.WatchAsync()).Problem, StringComparison.Ordinal);

        rig.Calendly.Faults.RefuseOrganization = false;
        await copy.LookAsync("Ann");

        Assert.Equal("organization", rig.Ours.Single().Scope);
        Assert.Null((await copy.WatchAsync()).Problem);
    }

    [Fact]
    public async Task PublicAddress_Changed_MovesTheSubscription()
    {
        await using var rig = await SubscriptionRig.StartAsync();
        await (await rig.StartCopyAsync()).LookAsync();
        var moved = await rig.StartCopyAsync(settings: ("PublicUrl", "http://127.0.0.1:10"));

        await moved.Get<SubscriptionCare>().LookIfDueAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("http://127.0.0.1:10/", Assert.Single(rig.Calendly.Subscriptions).CallbackUrl, StringComparison.Ordinal);
    }

    [Fact]
    public void RealCalendly_AddressThatItCannotReach_IsTold()
    {
        Assert.Null(SubscriptionLook.FaultOf(new Uri("http://localhost:5080"), new Uri("http://127.0.0.1:5")));
        var real = new Uri("https://api.calendly.com");
        Assert.Contains("this computer", SubscriptionLook.FaultOf(new Uri("http://localhost:5080"), real)!.Message, StringComparison.Ordinal);
        Assert.Contains("own network", SubscriptionLook.FaultOf(new Uri("https://nas.local"), real)!.Message, StringComparison.Ordinal);
        Assert.Contains("https", SubscriptionLook.FaultOf(new Uri("http://shop.example"), real)!.Message, StringComparison.Ordinal);
        Assert.Null(SubscriptionLook.FaultOf(new Uri("https://shop.example"), real));
    }

    [Fact]
    public async Task Clock_Differing_IsSeenByTheDateHeader()
    {
        await using var rig = await SubscriptionRig.StartAsync();
        rig.Calendly.Faults.ClockSkew = TimeSpan.FromMinutes(3);
        var copy = await rig.StartCopyAsync();

        await copy.LookAsync();
        await copy.Get<RefusalWatch>().LookAsync(TestContext.Current.CancellationToken);

        Assert.InRange((await copy.WatchAsync()).ClockOffsetSeconds, 179, 181);
        await using var db = copy.Open();
        Assert.Equal("The clock of this server is wrong", (await db.Cases.SingleAsync(c => c.OpenKey == RefusalWatch.CaseKey, TestContext.Current.CancellationToken)).Title);
    }

    private static async Task<IReadOnlyList<string>> FreshKeysAsync(SubscriptionRig.Copy copy)
    {
        await copy.Get<SigningKeys>().RefreshAsync(TestContext.Current.CancellationToken);
        return copy.Get<SigningKeys>().Current;
    }
}
