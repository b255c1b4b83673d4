namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>What the health job saw last: one row. Times are UTC.</summary>
public sealed class SubscriptionWatch
{
    /// <summary>The id of the one row.</summary>
    public const int TheOne = 1;

    public int Id { get; init; } = TheOne;

    public SubscriptionCondition Condition { get; set; }

    /// <summary>Since when it is so.</summary>
    public DateTimeOffset? Since { get; set; }

    /// <summary>Calendly's <c>retry_started_at</c>; it gives up 24 hours later.</summary>
    public DateTimeOffset? RetryingSince { get; set; }

    public DateTimeOffset? CheckedAt { get; set; }

    /// <summary>When it was last seen to be in order: a gap begins here at the latest.</summary>
    public DateTimeOffset? GoodAt { get; set; }

    /// <summary>In the owner's words.</summary>
    public string? Problem { get; set; }

    /// <summary>Calendly's clock less ours, by its Date header.</summary>
    public long ClockOffsetSeconds { get; set; }

    public Guid? LeaseId { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Concurrency token.</summary>
    public Guid Stamp { get; set; }
}

/// <summary>How our subscription fares.</summary>
public enum SubscriptionCondition
{
    Unknown,
    Active,
    Retrying,
    Disabled,
    Missing,
    NotAllowed,
}
