namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>So many calls a minute, counted in windows of a minute.</summary>
internal sealed class RateWindow(int limit, TimeProvider time)
{
    private readonly Lock _gate = new();
    private DateTimeOffset _start = time.GetUtcNow();
    private int _used;

    /// <summary>Takes one call.</summary>
    public RateState Take()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (now - _start >= TimeSpan.FromMinutes(1)) (_start, _used) = (now, 0);
            var allowed = ++_used <= limit;
            return new RateState(allowed, limit, Math.Max(0, limit - _used), (int)Math.Ceiling((_start + TimeSpan.FromMinutes(1) - now).TotalSeconds));
        }
    }
}

/// <summary>What the headers say; <paramref name="ResetSeconds"/> is a number of seconds and no timestamp.</summary>
internal sealed record RateState(bool Allowed, int Limit, int Remaining, int ResetSeconds);
