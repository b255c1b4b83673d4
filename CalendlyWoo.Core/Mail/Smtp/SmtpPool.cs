namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>Keeps open connections for the next message and holds the ceiling. Who rents gives back, with or without a connection.</summary>
internal sealed class SmtpPool : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<SmtpConnection> _idle = [];
    private readonly Queue<TaskCompletionSource> _waiting = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan _idleLimit;
    private readonly ITimer _sweep;
    private int _rented;
    private int _ceiling;
    private bool _disposed;

    public SmtpPool(TimeProvider time, TimeSpan idleLimit)
    {
        (_time, _idleLimit) = (time, idleLimit);
        _sweep = time.CreateTimer(static pool => ((SmtpPool)pool!).CloseIdle(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Waits for a place; then a kept connection to this endpoint, or null where the caller has to open one.</summary>
    public async Task<SmtpConnection?> RentAsync(SmtpEndpoint endpoint, int ceiling, CancellationToken cancellationToken)
    {
        TaskCompletionSource? turn = null;
        lock (_lock)
        {
            _ceiling = ceiling;
            if (_rented < _ceiling)
                _rented++;
            else
                _waiting.Enqueue(turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        if (turn is not null)
        {
            await using var _ = cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
            await turn.Task;
        }

        return TakeIdle(endpoint);
    }

    public void Return(SmtpConnection? connection)
    {
        lock (_lock)
        {
            if (connection is { } kept)
            {
                kept.IdleSince = _time.GetUtcNow();
                _idle.Add(kept);
                if (_idle.Count == 1)
                    _sweep.Change(_idleLimit, Timeout.InfiniteTimeSpan);
            }

            _rented--;
            while (_rented < _ceiling && _waiting.TryDequeue(out var next))
                if (next.TrySetResult())
                    _rented++;
        }

        if (_disposed)
            CloseIdle();
    }

    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        await _sweep.DisposeAsync();
        await Task.WhenAll(Take(_ => true).Select(connection => connection.QuitAsync()));
    }

    private SmtpConnection? TakeIdle(SmtpEndpoint endpoint)
    {
        foreach (var stranger in Take(connection => connection.Endpoint != endpoint || !connection.Wire.LooksAlive))
            _ = stranger.QuitAsync();
        lock (_lock)
        {
            if (_idle.Count == 0)
                return null;
            var latest = _idle[^1];
            _idle.RemoveAt(_idle.Count - 1);
            return latest;
        }
    }

    private void CloseIdle()
    {
        var now = _time.GetUtcNow();
        foreach (var old in Take(connection => _disposed || connection.IdleSince + _idleLimit <= now))
            _ = old.QuitAsync();
        lock (_lock)
            if (_idle.Count > 0 && !_disposed)
                _sweep.Change(_idle.Min(connection => connection.IdleSince) + _idleLimit - now, Timeout.InfiniteTimeSpan);
    }

    private List<SmtpConnection> Take(Func<SmtpConnection, bool> which)
    {
        lock (_lock)
        {
            var taken = _idle.Where(which).ToList();
            _idle.RemoveAll(taken.Contains);
            return taken;
        }
    }
}
