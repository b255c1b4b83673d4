namespace CalendlyWoo.Core.Care.Alerts;

/// <summary>Nothing has arrived for unusually long.</summary>
/// <param name="Since">When something arrived last, UTC.</param>
/// <param name="Usual">The longest pause that is usual at this time of the week.</param>
internal sealed record UnusualSilence(DateTimeOffset Since, TimeSpan Usual);

/// <summary>
/// Tells a silence that is unusual from one that is not, by the same hours of former weeks: a shop that is quiet on every Sunday is not alarmed on a Sunday.
/// Pure. A shop with few bookings is never alarmed: its pauses say nothing.
/// </summary>
internal static class Silence
{
    /// <summary>Shorter pauses are never unusual.</summary>
    public static readonly TimeSpan Floor = TimeSpan.FromHours(6);

    /// <summary>How far back pauses are compared.</summary>
    public static readonly TimeSpan History = TimeSpan.FromDays(8 * 7);

    /// <summary>With fewer arrivals in the history nothing can be said.</summary>
    public const int FewestArrivals = 80;

    private const int FewestWeeks = 5;
    private const double Margin = 1.5;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <param name="arrivals">When something arrived within <see cref="History"/>, ascending.</param>
    /// <param name="now">UTC.</param>
    public static UnusualSilence? Of(IReadOnlyList<DateTimeOffset> arrivals, DateTimeOffset now)
    {
        if (arrivals.Count < FewestArrivals || now - arrivals[^1] < Floor) return null;
        var last = arrivals[^1];
        var pauses = new List<TimeSpan>();
        for (var back = Week; last - back > arrivals[0] && back <= History; back += Week)
        {
            pauses.Add(LongestPause(arrivals, last - back, now - back));
        }

        if (pauses.Count < FewestWeeks) return null;
        pauses.Sort();
        // Without the longest: a holiday of one week does not make long pauses usual.
        var usual = pauses[^2] * Margin;
        var limit = usual > Floor ? usual : Floor;
        return now - last > limit ? new UnusualSilence(last, limit) : null;
    }

    /// <summary>The longest pause between two arrivals that touches the span.</summary>
    private static TimeSpan LongestPause(IReadOnlyList<DateTimeOffset> arrivals, DateTimeOffset from, DateTimeOffset until)
    {
        var longest = TimeSpan.Zero;
        for (var i = FirstAfter(arrivals, from); i < arrivals.Count; i++)
        {
            var pause = arrivals[i] - arrivals[i - 1];
            longest = pause > longest ? pause : longest;
            if (arrivals[i] >= until) break;
        }

        return longest;
    }

    /// <summary>At least 1, because the span begins behind the first arrival.</summary>
    private static int FirstAfter(IReadOnlyList<DateTimeOffset> arrivals, DateTimeOffset at)
    {
        var (low, high) = (1, arrivals.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (arrivals[middle] <= at) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
