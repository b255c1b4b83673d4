using System.Diagnostics;

namespace CalendlyWoo.Benchmarks.Pipeline;

/// <summary>What the posting of webhooks saw. Thread-safe.</summary>
internal sealed class Posts(int webhooks)
{
    private readonly Lock _gate = new();
    private readonly List<double> _acks = new(webhooks);
    private readonly Dictionary<int, int> _unexpected = [];
    private readonly long[] _postedAt = new long[webhooks];
    private int _repeated;

    /// <summary>Milliseconds from post to 200, of every post that got one.</summary>
    public Latencies Acks
    {
        get { lock (_gate) return new Latencies(_acks); }
    }

    /// <summary>Posts answered 200.</summary>
    public int Acknowledged
    {
        get { lock (_gate) return _acks.Count; }
    }

    /// <summary>Posts that were made again, because the product was away or answered 503.</summary>
    public int Repeated => Volatile.Read(ref _repeated);

    /// <summary>Answers that were neither 200 nor 503, by status.</summary>
    public IReadOnlyDictionary<int, int> Unexpected
    {
        get { lock (_gate) return new Dictionary<int, int>(_unexpected); }
    }

    /// <summary>When the webhook was posted first, on <see cref="Stopwatch"/>'s clock.</summary>
    public long PostedAt(int index) => Volatile.Read(ref _postedAt[index]);

    /// <summary>When the first webhook was posted.</summary>
    public long FirstPost => _postedAt.Where(at => at != 0).Min();

    public void Begin(int index, long at) => Interlocked.CompareExchange(ref _postedAt[index], at, 0);

    public void Acknowledge(TimeSpan took)
    {
        lock (_gate) _acks.Add(took.TotalMilliseconds);
    }

    public void Repeat() => Interlocked.Increment(ref _repeated);

    public void Refuse(int status)
    {
        lock (_gate) _unexpected[status] = _unexpected.GetValueOrDefault(status) + 1;
    }
}
