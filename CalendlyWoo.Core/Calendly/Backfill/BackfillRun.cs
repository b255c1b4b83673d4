namespace CalendlyWoo.Core.Calendly.Backfill;

/// <summary>One look for bookings that never arrived, with its report. Times are UTC.</summary>
public sealed class BackfillRun
{
    public required Guid Id { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>From when on deliveries may be missing.</summary>
    public required DateTimeOffset GapFrom { get; init; }

    /// <summary>Why, in the owner's words.</summary>
    public required string Reason { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string Actor { get; init; }

    public BackfillState State { get; set; }

    public int EventsSeen { get; set; }

    public int InviteesSeen { get; set; }

    /// <summary>Fed through the intake now.</summary>
    public int Added { get; set; }

    public int Known { get; set; }

    /// <summary>Where the list goes on after an interruption.</summary>
    public string? PageToken { get; set; }

    /// <summary>Why it stopped, or what it cannot see, in the owner's words.</summary>
    public string? Remark { get; set; }

    public Guid? LeaseId { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }
}

/// <summary>Where a back-fill stands.</summary>
public enum BackfillState
{
    Running,
    Done,
    Failed,
    Cancelled,
}
