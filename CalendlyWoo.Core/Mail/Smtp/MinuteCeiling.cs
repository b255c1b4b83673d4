namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>At most so many in any 60 seconds. Those who have to wait are told places of their own, so that they do not all come back at once.</summary>
internal sealed class MinuteCeiling
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _taken = new();
    private int _waiting;

    /// <summary>True where one more may leave now; else the time to come back, in UTC.</summary>
    /// <param name="perMinute">0 is no ceiling.</param>
    public bool TryTake(DateTimeOffset now, int perMinute, out DateTimeOffset retryAt)
    {
        retryAt = now;
        if (perMinute <= 0)
            return true;
        lock (_lock)
        {
            while (_taken.TryPeek(out var oldest) && oldest + Window <= now)
                _taken.Dequeue();
            if (_taken.Count < perMinute)
            {
                _taken.Enqueue(now);
                _waiting = 0;
                return true;
            }

            var place = _waiting++;
            retryAt = _taken.ElementAt(place % _taken.Count) + (Window * (1 + (place / _taken.Count)));
            return false;
        }
    }
}
