namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>A delivery on its way. Touched only under the book's lock.</summary>
internal sealed class Delivery
{
    public required string Event { get; init; }

    public required string InviteeUuid { get; init; }

    public required Uri Url { get; init; }

    public required byte[] Body { get; init; }

    public required string SubscriptionUuid { get; init; }

    public required string? SigningKey { get; init; }

    /// <summary>24 hours after the session nobody needs to know any more.</summary>
    public required DateTimeOffset PointlessAfter { get; init; }

    public List<DeliveryAttempt> Attempts { get; } = [];

    public DateTimeOffset? FirstFailure { get; set; }

    public int Failures { get; set; }

    public long? FirstTimestamp { get; set; }

    public DateTimeOffset? NextAttemptAt { get; set; }

    public ITimer? Timer { get; set; }

    public DeliveryView View() => new(Event, InviteeUuid, Url, Body, [.. Attempts], NextAttemptAt);
}
