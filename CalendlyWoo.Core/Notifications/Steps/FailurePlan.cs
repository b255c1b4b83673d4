using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Jobs;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>What follows from a failure: pure.</summary>
internal abstract record FailurePlan
{
    private static readonly TimeSpan LongestNamedPause = TimeSpan.FromHours(6);

    private FailurePlan()
    {
    }

    /// <summary>Tried again then; <paramref name="SpendsAttempt"/> is false where the other side named the time.</summary>
    public sealed record Retry(DateTimeOffset At, bool SpendsAttempt) : FailurePlan;

    /// <summary>The whole connection pauses; the row waits for it.</summary>
    public sealed record PauseConnection : FailurePlan;

    /// <summary>Nothing more is tried without the owner.</summary>
    public sealed record AskOwner(bool GaveUp) : FailurePlan;

    /// <param name="failure">What happened.</param>
    /// <param name="failedBefore">Attempts of the step that failed before.</param>
    /// <param name="now">The present time.</param>
    /// <param name="jitter">0 to 1.</param>
    public static FailurePlan For(Failure failure, int failedBefore, DateTimeOffset now, double jitter) => failure.Category switch
    {
        FailureCategory.Connection => new PauseConnection(),
        FailureCategory.Permanent or FailureCategory.NeedsOwner => new AskOwner(GaveUp: false),
        FailureCategory.RateLimited or FailureCategory.Transient when failure.RetryAt is { } at => new Retry(Bounded(at, now), SpendsAttempt: false),
        FailureCategory.RateLimited or FailureCategory.Transient =>
            RetryLadder.After(failedBefore + 1, jitter) is { } pause ? new Retry(now + pause, SpendsAttempt: true) : new AskOwner(GaveUp: true),
    };

    private static DateTimeOffset Bounded(DateTimeOffset at, DateTimeOffset now) =>
        at < now ? now : at > now + LongestNamedPause ? now + LongestNamedPause : at;
}
