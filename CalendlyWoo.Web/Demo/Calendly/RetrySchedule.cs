namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>
/// When a failed delivery is tried again. Calendly says "24 hours with exponential back-off" and no more
/// (developer.calendly.com/api-docs/overview/webhooks/webhook-errors); the steps are ours: 1 minute, doubled each time, until 24 hours are over.
/// </summary>
public static class RetrySchedule
{
    /// <summary>After so long without success a subscription is disabled.</summary>
    public static readonly TimeSpan GiveUp = TimeSpan.FromHours(24);

    /// <summary>The moment of the next attempt, or null to give up.</summary>
    /// <param name="first">When the first attempt failed.</param>
    /// <param name="failures">How many have failed so far.</param>
    /// <param name="now">When the last one failed.</param>
    public static DateTimeOffset? Next(DateTimeOffset first, int failures, DateTimeOffset now)
    {
        var end = first + GiveUp;
        if (now >= end) return null;
        var next = now + TimeSpan.FromMinutes(Math.Pow(2, Math.Min(failures - 1, 11)));
        return next < end ? next : end;
    }
}
