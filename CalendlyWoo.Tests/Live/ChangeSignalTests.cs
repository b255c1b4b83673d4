using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Web.Live;

namespace CalendlyWoo.Tests.Live;

public sealed class ChangeSignalTests
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Commit_Done_IsSignalled()
    {
        await using var store = await AStore.CreateAsync();
        using var signal = new ChangeSignal(store.Commits, TimeProvider.System);
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = signal.Subscribe(() => heard.TrySetResult());

        await store.Commits.CommitAsync(db => db.Add(new SavedSetting { Key = "a", Value = "b" }), TestContext.Current.CancellationToken);

        await heard.Task.WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task StatementsAlone_Done_AreSignalled()
    {
        await using var store = await AStore.CreateAsync();
        using var signal = new ChangeSignal(store.Commits, TimeProvider.System);
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = signal.Subscribe(() => heard.TrySetResult());

        await store.Commits.RunAloneAsync((_, _) => Task.FromResult(true), TestContext.Current.CancellationToken);

        await heard.Task.WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Raise_ManyTimesAtOnce_SignalsAtOnceAndOnceMoreAfterThePause()
    {
        await using var store = await AStore.CreateAsync();
        using var signal = new ChangeSignal(store.Commits, _clock);
        var count = 0;
        using var subscription = signal.Subscribe(() => count++);

        signal.Raise();
        _clock.Advance(TimeSpan.Zero);
        for (var i = 0; i < 100; i++) signal.Raise();
        _clock.Advance(ChangeSignal.Interval - TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, count);
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(2, count);
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(2, count);
    }

    [Fact]
    public async Task NothingRaised_StillSignalsNowAndThen()
    {
        await using var store = await AStore.CreateAsync();
        using var signal = new ChangeSignal(store.Commits, _clock);
        var count = 0;
        using var subscription = signal.Subscribe(() => count++);

        _clock.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal(3, count);
    }

    [Fact]
    public async Task Subscription_Disposed_HearsNothingMore()
    {
        await using var store = await AStore.CreateAsync();
        using var signal = new ChangeSignal(store.Commits, _clock);
        var (left, stays) = (0, 0);
        var subscription = signal.Subscribe(() => left++);
        using var other = signal.Subscribe(() => stays++);

        subscription.Dispose();
        signal.Raise();
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((0, 1), (left, stays));
    }
}
