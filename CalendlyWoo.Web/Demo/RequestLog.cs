namespace CalendlyWoo.Web.Demo;

/// <summary>One request that a simulator saw. The query is left out: it may hold keys and addresses.</summary>
/// <param name="At">UTC, on the simulator's clock.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path without the query.</param>
/// <param name="Kind">The kind of call.</param>
/// <param name="Fault">The fault that struck it, or null.</param>
/// <param name="Status">What was answered; 0 where the answer was withheld.</param>
public sealed record SeenRequest<TCalls, TFault>(DateTimeOffset At, string Method, string Path, TCalls Kind, TFault? Fault, int Status)
    where TCalls : struct, Enum
    where TFault : struct, Enum;

/// <summary>The last <see cref="Capacity"/> requests, and how many there were of each kind.</summary>
public sealed class RequestLog<TCalls, TFault>
    where TCalls : struct, Enum
    where TFault : struct, Enum
{
    /// <summary>How many requests are remembered; the counts go on.</summary>
    public const int Capacity = 10_000;

    private readonly Lock _gate = new();
    private readonly Queue<SeenRequest<TCalls, TFault>> _seen = new();
    private readonly Dictionary<TCalls, int> _counts = [];
    private int _inFlight;

    /// <summary>The most requests that were being answered at the same time.</summary>
    public int PeakInFlight { get; private set; }

    /// <summary>All requests so far.</summary>
    public int Total => Count(_ => true);

    /// <summary>The remembered requests, oldest first.</summary>
    public IReadOnlyList<SeenRequest<TCalls, TFault>> Entries
    {
        get { lock (_gate) return [.. _seen]; }
    }

    /// <summary>How many requests of these kinds there were.</summary>
    public int Count(TCalls kinds) => Count(kind => kinds.HasFlag(kind));

    /// <summary>Forgets everything but what is in flight.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _seen.Clear();
            _counts.Clear();
            PeakInFlight = _inFlight;
        }
    }

    internal void Begin()
    {
        lock (_gate) PeakInFlight = Math.Max(PeakInFlight, ++_inFlight);
    }

    internal void End(SeenRequest<TCalls, TFault> request)
    {
        lock (_gate)
        {
            _inFlight--;
            _counts[request.Kind] = _counts.GetValueOrDefault(request.Kind) + 1;
            if (_seen.Count == Capacity) _seen.Dequeue();
            _seen.Enqueue(request);
        }
    }

    private int Count(Func<TCalls, bool> matches)
    {
        lock (_gate) return _counts.Where(pair => matches(pair.Key)).Sum(pair => pair.Value);
    }
}
