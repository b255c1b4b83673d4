namespace CalendlyWoo.Core.Bulk;

/// <summary>Long work that a person started: it survives her leaving the page and a restart, can be cancelled, and reports what it did. Times are UTC.</summary>
public sealed class BulkRun
{
    public required Guid Id { get; init; }

    public required BulkKind Kind { get; init; }

    public required string StartedBy { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; set; }

    public BulkState State { get; set; }

    /// <summary>How many items there are.</summary>
    public int Total { get; set; }

    /// <summary>How many of them have been looked at, with whatever outcome.</summary>
    public int Done { get; set; }

    /// <summary>What was asked for, as the kind's own JSON.</summary>
    public string Wish { get; init; } = "{}";

    /// <summary>Why it stopped, in the owner's words, or null.</summary>
    public string? Remark { get; set; }

    /// <summary>Which process works on it; concurrency token.</summary>
    public Guid? LeaseId { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }
}

/// <summary>One item of long work; its outcome is written in the same commit as what was done.</summary>
public sealed class BulkItem
{
    public required Guid RunId { get; init; }

    /// <summary>From 0, in the order of the work.</summary>
    public required int Number { get; init; }

    /// <summary>The notification or booking it is about.</summary>
    public required Guid TargetId { get; init; }

    public BulkOutcome Outcome { get; set; }

    /// <summary>In the owner's words.</summary>
    public string? Remark { get; set; }

    /// <summary>More of the outcome as the kind's own JSON, or null.</summary>
    public string? Detail { get; set; }
}

/// <summary>What kind of long work.</summary>
public enum BulkKind
{
    Resend,
    Dismiss,
    DryRun,
}

/// <summary>Where long work stands.</summary>
public enum BulkState
{
    Running,
    Done,
    Cancelled,
    Failed,
}

/// <summary>How one item ended.</summary>
public enum BulkOutcome
{
    Open,
    Done,
    Skipped,
    Failed,
}
