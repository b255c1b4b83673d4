using System.Net.Http.Headers;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>Reads <c>Retry-After</c>, seconds or a date (RFC 9110, section 10.2.3).</summary>
internal static class RetryAfter
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>When to come back, UTC: from now to at most 24 hours ahead; null without the header.</summary>
    public static DateTimeOffset? Read(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        var wait = header switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ => (TimeSpan?)null,
        };
        return wait is { } known ? now + TimeSpan.FromTicks(Math.Clamp(known.Ticks, 0, Longest.Ticks)) : null;
    }
}
