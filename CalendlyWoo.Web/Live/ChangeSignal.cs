using CalendlyWoo.Core.Store;

namespace CalendlyWoo.Web.Live;

/// <summary>
/// Tells open pages that something was committed, at most four times a second; and every few seconds without cause, because other copies of the
/// product commit unseen and "a minute ago" grows older by itself.
/// </summary>
public sealed class ChangeSignal : IDisposable
{
    /// <summary>The least time between two signals.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly GroupCommit _commits;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly ITimer _heartbeat;
    private volatile Action[] _handlers = [];
    private long _lastSignal;
    private int _armed;

    public ChangeSignal(GroupCommit commits, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(commits);
        ArgumentNullException.ThrowIfNull(time);
        (_commits, _time) = (commits, time);
        _timer = time.CreateTimer(_ => Signal(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _heartbeat = time.CreateTimer(_ => Raise(), null, Heartbeat, Heartbeat);
        commits.Committed += Raise;
    }

    /// <summary>Calls <paramref name="handler"/>, which has to be quick, on some thread after each change until the subscription is disposed.</summary>
    public IDisposable Subscribe(Action handler)
    {
        lock (_gate) _handlers = [.. _handlers, handler];
        return new Subscription(this, handler);
    }

    /// <summary>Says that something changed.</summary>
    public void Raise()
    {
        if (_handlers.Length == 0 || Interlocked.Exchange(ref _armed, 1) == 1) return;
        var pause = Interval - _time.GetElapsedTime(Interlocked.Read(ref _lastSignal));
        _timer.Change(pause > TimeSpan.Zero ? pause : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _commits.Committed -= Raise;
        _timer.Dispose();
        _heartbeat.Dispose();
    }

    private void Signal()
    {
        Interlocked.Exchange(ref _lastSignal, _time.GetTimestamp());
        Interlocked.Exchange(ref _armed, 0);
        foreach (var handler in _handlers) handler();
    }

    private void Unsubscribe(Action handler)
    {
        lock (_gate) _handlers = [.. _handlers.Where(other => !ReferenceEquals(other, handler))];
    }

    private sealed class Subscription(ChangeSignal signal, Action handler) : IDisposable
    {
        public void Dispose() => signal.Unsubscribe(handler);
    }
}
