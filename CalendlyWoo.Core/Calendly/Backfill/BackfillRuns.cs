namespace CalendlyWoo.Core.Calendly.Backfill;

/// <summary>Makes the rows of searches.</summary>
internal static class BackfillRuns
{
    private const int LongestReason = 500;
    private const int LongestActor = 100;

    /// <summary>A search that is due now.</summary>
    /// <param name="gapFrom">From when on deliveries may be missing, UTC.</param>
    /// <param name="reason">Why, in the owner's words.</param>
    /// <param name="actor">Who asks for it.</param>
    /// <param name="now">UTC.</param>
    public static BackfillRun New(DateTimeOffset gapFrom, string reason, string actor, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        StartedAt = now,
        GapFrom = gapFrom < now ? gapFrom : now,
        Reason = reason.Length <= LongestReason ? reason : reason[..LongestReason],
        Actor = actor.Length <= LongestActor ? actor : actor[..LongestActor],
    };
}
