using System.Collections.Concurrent;
using System.Net;

namespace CalendlyWoo.Core.Calendly.Webhooks;

/// <summary>Limits failed signatures per source: a forger is answered 429 after a few tries. A rightly signed request never asks here.</summary>
public sealed class FailedSignatureLimit(TimeProvider time)
{
    private const int PerMinute = 30;
    private const int MostSources = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<IPAddress, Failures> _sources = new();

    /// <summary>Counts a failure of the source.</summary>
    /// <returns>True while it is within the limit.</returns>
    public bool Allows(IPAddress? source)
    {
        if (_sources.Count >= MostSources)
        {
            // A flood from forged sources must not fill the memory; forgetting them only forgives.
            _sources.Clear();
        }

        var failures = _sources.GetOrAdd(source ?? IPAddress.None, _ => new Failures());
        return failures.Add(time.GetTimestamp(), time) <= PerMinute;
    }

    private sealed class Failures
    {
        private readonly Lock _lock = new();
        private long _since;
        private int _count;

        public int Add(long now, TimeProvider time)
        {
            lock (_lock)
            {
                if (_count == 0 || time.GetElapsedTime(_since, now) >= Window)
                {
                    _since = now;
                    _count = 0;
                }

                return ++_count;
            }
        }
    }
}
