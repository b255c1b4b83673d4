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
    private readonly ITimer _pace;
    private readonly ITimer _heartbeat;
    private volatile Action[] _handlers = [];
    private bool _isWanted;
    private bool _isRunning;

    public ChangeSignal(GroupCommit commits, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(commits);
        ArgumentNullException.ThrowIfNull(time);
        _commits = commits;
        _pace = time.CreateTimer(_ => SignalIfWanted(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
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
        if (_handlers.Length == 0) return;
        lock (_gate)
        {
            _isWanted = true;
            if (_isRunning) return;
            _isRunning = true;
        }

        _pace.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _commits.Committed -= Raise;
        _pace.Dispose();
        _heartbeat.Dispose();
    }

    private void SignalIfWanted()
    {
        lock (_gate)
        {
            _isRunning = _isWanted;
            _isWanted = false;
            if (!_isRunning) return;
        }

        foreach (var handler in _handlers) handler();
        _pace.Change(Interval, Timeout.InfiniteTimeSpan);
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
