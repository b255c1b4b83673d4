namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>A webhook subscription of ours: the intent to have it is committed before Calendly is asked. Times are UTC.</summary>
public sealed class CalendlySubscription
{
    public required Guid Id { get; init; }

    /// <summary>The last segment of the callback's path; unguessable, and accepted for ever.</summary>
    public required string Slug { get; init; }

    public required string CallbackUrl { get; init; }

    /// <summary>Calendly's URI, once it exists.</summary>
    public string? Uri { get; set; }

    public SubscriptionStage Stage { get; set; }

    /// <summary>Encrypted; set where a personal access token chose the key itself.</summary>
    public string? SigningKey { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? RetiredAt { get; set; }
}

/// <summary>Where a subscription of ours stands.</summary>
public enum SubscriptionStage
{
    Intended,
    Active,
    Retiring,
    Gone,
}
