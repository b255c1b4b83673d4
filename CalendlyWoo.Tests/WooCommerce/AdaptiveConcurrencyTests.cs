using CalendlyWoo.Core.WooCommerce;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.WooCommerce.Support;

namespace CalendlyWoo.Tests.WooCommerce;

public sealed class AdaptiveConcurrencyTests
{
    private static readonly TimeSpan Limit = Tests.Support.Patience.Limit;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Limit_FlatLatency_ClimbsByOnePerRound()
    {
        var limit = ConcurrencyLimit.For(16);
        Assert.Equal(2, limit.Calls);

        var rounds = 0;
        for (; limit.Calls < 16; rounds++)
            limit = Enumerable.Range(0, limit.Calls).Aggregate(limit, (now, _) => now.AfterSuccess(1, now.Calls));

        Assert.InRange(rounds, 10, 20);
        Assert.Equal(16, limit.AfterSuccess(1, 16).Calls);
    }

    [Fact]
    public void Limit_SlowShop_StaysWhereItIs()
    {
        var limit = ConcurrencyLimit.For(16);
        for (var i = 0; i < 200; i++)
            limit = limit.AfterSuccess(5, limit.Calls);

        Assert.Equal(2, limit.Calls);
    }

    [Fact]
    public void Limit_NotUsed_DoesNotRise()
    {
        var limit = Enumerable.Range(0, 500).Aggregate(ConcurrencyLimit.For(16), (now, _) => now.AfterSuccess(1, 1));

        Assert.InRange(limit.Calls, 2, 3);
    }

    [Fact]
    public void Limit_Overload_HalvesOncePerRoundAndNeverBelowOne()
    {
        var limit = Enumerable.Range(0, 500).Aggregate(ConcurrencyLimit.For(16), (now, _) => now.AfterSuccess(1, 16));

        var halved = limit.AfterOverload(limit.Halvings);
        Assert.Equal(8, halved.Calls);
        Assert.Equal(halved, halved.AfterOverload(limit.Halvings));
        for (var i = 0; i < 10; i++)
            halved = halved.AfterOverload(halved.Halvings);
        Assert.Equal(1, halved.Calls);
    }

    [Fact]
    public void Limit_CeilingOne_IsOne() => Assert.Equal(1, ConcurrencyLimit.For(1).AfterSuccess(1, 1).Calls);

    [Fact]
    public void Baseline_NoiseOfABusyMachine_IsFlat()
    {
        var baseline = default(LatencyBaseline).With(TimeSpan.FromMilliseconds(300)).With(TimeSpan.FromMilliseconds(20));

        Assert.Equal(20, baseline.Value.TotalMilliseconds);
        Assert.Equal(1, baseline.SlowdownOf(TimeSpan.FromMilliseconds(115)));
        Assert.True(baseline.SlowdownOf(TimeSpan.FromMilliseconds(400)) > 2);
    }

    [Fact]
    public void Baseline_ShopSlowerForGood_IsForgotten()
    {
        var baseline = default(LatencyBaseline).With(TimeSpan.FromMilliseconds(20));
        for (var i = 0; i < 500; i++)
            baseline = baseline.With(TimeSpan.FromMilliseconds(900));

        Assert.True(baseline.SlowdownOf(TimeSpan.FromMilliseconds(900)) < 2);
    }

    [Fact]
    public async Task Gate_Full_LetsWaitersInInOrder()
    {
        var gate = new AdaptiveConcurrency(1, new TestTime());
        var first = await gate.EnterAsync(Cancel);
        var second = gate.EnterAsync(Cancel).AsTask();
        var third = gate.EnterAsync(Cancel).AsTask();
        Assert.False(second.IsCompleted);

        first.Dispose();
        first.Dispose();
        var permit = await second;
        Assert.False(third.IsCompleted);
        permit.Dispose();
        (await third).Dispose();
    }

    [Fact]
    public async Task Gate_CancelledWaiter_TakesNoPlace()
    {
        var gate = new AdaptiveConcurrency(1, new TestTime());
        var first = await gate.EnterAsync(Cancel);
        using var cancel = new CancellationTokenSource();
        var second = gate.EnterAsync(cancel.Token).AsTask();
        var third = gate.EnterAsync(Cancel).AsTask();

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.WaitAsync(Limit, Cancel));
        first.Dispose();

        (await third.WaitAsync(Limit, Cancel)).Dispose();
        Assert.True(gate.EnterAsync(Cancel).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Gate_CancelledAndReleasedAtOnce_LosesNoPlace()
    {
        var gate = new AdaptiveConcurrency(2, TimeProvider.System);
        await Parallel.ForAsync(0, 3000, new ParallelOptions { MaxDegreeOfParallelism = 12, CancellationToken = Cancel }, async (i, _) =>
        {
            using var cancel = new CancellationTokenSource();
            var entering = gate.EnterAsync(cancel.Token).AsTask();
            if (i % 3 == 0)
                await cancel.CancelAsync();
            try
            {
                using var permit = await entering.WaitAsync(Limit, Cancel);
                await Task.Yield();
            }
            catch (OperationCanceledException)
            {
            }
        });

        using var one = await gate.EnterAsync(Cancel).AsTask().WaitAsync(Limit, Cancel);
        using var two = await gate.EnterAsync(Cancel).AsTask().WaitAsync(Limit, Cancel);
        Assert.False(gate.EnterAsync(Cancel).AsTask().IsCompleted);
    }

    [Fact]
    public async Task Gate_ShopOf20Milliseconds_Allows16WithinASecond()
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        var (gate, begin) = (new AdaptiveConcurrency(16, clock), clock.GetUtcNow());

        while (gate.Limit < 16)
        {
            var permits = new List<AdaptiveConcurrency.Permit>();
            for (var i = gate.Limit; i > 0; i--) permits.Add(await gate.EnterAsync(Cancel));
            clock.Advance(TimeSpan.FromMilliseconds(20));
            foreach (var permit in permits)
            {
                permit.Report(ShopCallKind.Read, ShopLoad.Fine);
                permit.Dispose();
            }

            Assert.InRange(clock.GetUtcNow() - begin, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>The shop's clock stands still, so that what the machine adds to its latency does not count.</summary>
    [Fact]
    public async Task Client_ManyCallsAtOnce_Reaches16AndNeverMore()
    {
        var (now, most, seen) = (0, 0, 0);
        var full = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var shop = await ShopFixture.StartAsync(async (_, response) =>
        {
            var inFlight = Interlocked.Increment(ref now);
            InterlockedMax(ref most, inFlight);
            if (inFlight == 16) full.TrySetResult();
            // Once it has had time to learn, the shop answers no more until all that may come have come.
            if (Interlocked.Increment(ref seen) > 300) await full.Task.WaitAsync(Limit);
            Interlocked.Decrement(ref now);
            await response.SampleAsync(200, "order-one");
        });
        var client = shop.Client;

        await Parallel.ForAsync(0, 600, new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = Cancel }, async (_, cancel) =>
            Assert.Null((await client.GetOrderAsync(18, cancel)).Failure));

        Assert.Equal(16, most);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); seen < value; seen = Volatile.Read(ref most)) Interlocked.CompareExchange(ref most, value, seen);
    }
}
