using System.Diagnostics;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>The gate in front of the shop: lets as many calls in as <see cref="ConcurrencyLimit"/> allows, the others wait in the order they came.</summary>
public sealed class AdaptiveConcurrency(int ceiling, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<TaskCompletionSource<Permit>> _waiting = [];
    private readonly LatencyBaseline[] _baselines = new LatencyBaseline[Enum.GetValues<ShopCallKind>().Length];
    private ConcurrencyLimit _limit = ConcurrencyLimit.For(ceiling);
    private int _inFlight;

    /// <summary>Calls that may be in flight now.</summary>
    public int Limit
    {
        get { lock (_lock) return _limit.Calls; }
    }

    /// <summary>Waits for a place. Dispose the permit when the call is over; a cancelled wait takes no place.</summary>
    public ValueTask<Permit> EnterAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (_waiting.Count == 0 && _inFlight < _limit.Calls)
                return ValueTask.FromResult(Grant());
            return new ValueTask<Permit>(WaitAsync(_waiting.AddLast(NewWaiter()), cancellationToken));
        }
    }

    private async Task<Permit> WaitAsync(LinkedListNode<TaskCompletionSource<Permit>> waiter, CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.Register(() =>
        {
            lock (_lock)
            {
                // Granted a moment ago: the waiter is no longer queued and keeps its place.
                if (waiter.List is not null)
                    _waiting.Remove(waiter);
                else
                    return;
            }

            waiter.Value.TrySetCanceled(cancellationToken);
        });
        return await waiter.Value.Task;
    }

    private static TaskCompletionSource<Permit> NewWaiter() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Permit Grant()
    {
        _inFlight++;
        return new Permit(this, _limit.Halvings, time.GetTimestamp());
    }

    private void Leave(Permit permit, ShopCallKind kind, ShopLoad load)
    {
        var latency = time.GetElapsedTime(permit.StartedAt);
        lock (_lock)
        {
            _limit = load switch
            {
                ShopLoad.Fine => _limit.AfterSuccess(Slowdown(kind, latency), _inFlight),
                ShopLoad.Overloaded => _limit.AfterOverload(permit.HalvingsAtStart),
                ShopLoad.Unknown => _limit,
                _ => throw new UnreachableException(),
            };
            _inFlight--;
            while (_inFlight < _limit.Calls && _waiting.First is { } next)
            {
                _waiting.RemoveFirst();
                next.Value.SetResult(Grant());
            }
        }
    }

    private double Slowdown(ShopCallKind kind, TimeSpan latency)
    {
        ref var baseline = ref _baselines[(int)kind];
        baseline = baseline.With(latency);
        return baseline.SlowdownOf(latency);
    }

    /// <summary>A place at the shop, held until it is disposed of.</summary>
    public sealed class Permit : IDisposable
    {
        private readonly AdaptiveConcurrency _gate;
        private (ShopCallKind Kind, ShopLoad Load) _report = (ShopCallKind.Read, ShopLoad.Unknown);
        private bool _isDisposed;

        internal Permit(AdaptiveConcurrency gate, int halvingsAtStart, long startedAt)
        {
            _gate = gate;
            HalvingsAtStart = halvingsAtStart;
            StartedAt = startedAt;
        }

        internal int HalvingsAtStart { get; }

        internal long StartedAt { get; }

        /// <summary>Says how the call went; without it the limit learns nothing from the call.</summary>
        public void Report(ShopCallKind kind, ShopLoad load) => _report = (kind, load);

        public void Dispose()
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
            _gate.Leave(this, _report.Kind, _report.Load);
        }
    }
}
