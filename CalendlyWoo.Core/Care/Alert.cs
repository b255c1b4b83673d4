namespace CalendlyWoo.Core.Care;

/// <summary>One trouble that the owner is told of outside the dashboard, and its end. Times are UTC.</summary>
public sealed class Alert
{
    public required Guid Id { get; init; }

    /// <summary>Names the trouble; while an alert is open nobody can open another of the same key.</summary>
    public required string Key { get; init; }

    /// <summary><see cref="Key"/> while open, null once resolved.</summary>
    public string? OpenKey { get; set; }

    public required AlertKind Kind { get; init; }

    /// <summary>What is so, and what to do, in the owner's words.</summary>
    public required string Text { get; set; }

    /// <summary>Where in the dashboard it is put right, without a leading slash.</summary>
    public string Path { get; set; } = "";

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? ResolvedAt { get; set; }

    /// <summary>When she was told of it, by mail or webhook.</summary>
    public DateTimeOffset? ToldAt { get; set; }

    /// <summary>When she was told that it is over.</summary>
    public DateTimeOffset? ToldResolvedAt { get; set; }
}

/// <summary>What an alert is about.</summary>
public enum AlertKind
{
    ConnectionLost,
    SubscriptionTrouble,
    SubscriptionHealed,
    MailRefused,
    CasesWait,
    MailsOverdue,
    Silence,

    /// <summary>All mails have been paused for long.</summary>
    MailsPaused,
    DeliveriesRefused,
}
