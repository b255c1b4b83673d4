namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>A webhook subscription as it is now. Times are UTC.</summary>
public sealed record SimulatedSubscription
{
    public required string Uuid { get; init; }

    public required string CallbackUrl { get; init; }

    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>organization, user or group.</summary>
    public required string Scope { get; init; }

    /// <summary>UUID, where the scope is user.</summary>
    public string? UserUuid { get; init; }

    /// <summary>UUID, where the scope is group.</summary>
    public string? GroupUuid { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Since when deliveries are being retried; null where none is.</summary>
    public DateTimeOffset? RetryStartedAt { get; init; }

    /// <summary>After 24 hours without success.</summary>
    public bool Disabled { get; init; }

    /// <summary>Signs the deliveries; null leaves them unsigned. No call ever returns it.</summary>
    internal string? SigningKey { get; init; }

    /// <summary>A fixed target that no subscription call knows.</summary>
    internal bool IsDirect { get; init; }
}
