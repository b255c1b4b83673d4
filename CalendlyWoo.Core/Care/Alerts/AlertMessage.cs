namespace CalendlyWoo.Core.Care.Alerts;

/// <summary>
/// One message about alerts on one way to the owner, written in the commit that marks the alerts as told, and then sent until it is taken: at least once.
/// A crash between the hand-over and its commit repeats it under the same Message-ID or <c>webhook-id</c>. Times are UTC.
/// </summary>
public sealed class AlertMessage
{
    public required Guid Id { get; init; }

    public required AlertWay Way { get; init; }

    public required string Subject { get; init; }

    /// <summary>The mail's plain text.</summary>
    public required string Text { get; init; }

    /// <summary>The body that is posted.</summary>
    public required string Json { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    /// <summary>How often it failed.</summary>
    public int Attempts { get; set; }

    /// <summary>When it was taken.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>When the last attempt had failed.</summary>
    public DateTimeOffset? GaveUpAt { get; set; }

    /// <summary>The latest failure in the owner's words, or null.</summary>
    public string? Problem { get; set; }

    public Guid? LeaseId { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }
}

/// <summary>How the owner is told.</summary>
public enum AlertWay
{
    Mail,
    Webhook,
}
