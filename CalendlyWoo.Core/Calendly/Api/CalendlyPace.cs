using System.Globalization;
using System.Net;
using CalendlyWoo.Core.WooCommerce;

namespace CalendlyWoo.Core.Calendly.Api;

/// <summary>Remembers until when Calendly wants to be left alone, so that a refused call is not followed by the next one.</summary>
/// <remarks>developer.calendly.com/api-docs: X-RateLimit-Reset is a number of seconds and no time.</remarks>
internal sealed class CalendlyPace(TimeProvider time)
{
    private static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);
    private long _pausedUntil;

    /// <summary>When calls may go on; null where they may go now.</summary>
    public DateTimeOffset? PausedUntil
    {
        get
        {
            var until = new DateTimeOffset(Interlocked.Read(ref _pausedUntil), TimeSpan.Zero);
            return until > time.GetUtcNow() ? until : null;
        }
    }

    /// <summary>Takes over what an answer said.</summary>
    public void Note(CalendlyReply reply)
    {
        if (reply.PauseUntil is { } until)
            Interlocked.Exchange(ref _pausedUntil, until.UtcTicks);
    }

    /// <summary>Reads the headers; null where calls are left.</summary>
    internal static DateTimeOffset? Read(HttpResponseMessage response, DateTimeOffset now)
    {
        if (response.StatusCode != HttpStatusCode.TooManyRequests && Number(response, "X-RateLimit-Remaining") is not 0)
            return null;
        var pause = Number(response, "X-RateLimit-Reset") is { } seconds and >= 0 ? TimeSpan.FromSeconds(seconds) : UsualPause;
        var until = now + (pause < LongestPause ? pause : LongestPause);
        return RetryAfter.Read(response.Headers.RetryAfter, now) is { } named && named > until ? named : until;
    }

    private static int? Number(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values) && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
