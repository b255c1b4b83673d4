namespace CalendlyWoo.Core.Deliveries;

/// <summary>One webhook request as it came in, kept raw, with its verdict.</summary>
public sealed class Delivery
{
    public required Guid Id { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The path segment after <c>/webhooks/calendly/</c>, or empty.</summary>
    public required string Slug { get; init; }

    /// <summary>The bytes that were signed, exactly; empty once the customer was erased.</summary>
    public required byte[] Body { get; set; }

    /// <summary>The request's headers, secrets masked, one <c>Name: value</c> a line; null where none came.</summary>
    public string? Headers { get; set; }

    public DeliverySource Source { get; set; }

    /// <summary>How often a person had it processed again.</summary>
    public int TimesAgain { get; set; }

    /// <summary>The envelope's <c>event</c>, once the body has been read.</summary>
    public string? Event { get; set; }

    public DeliveryVerdict Verdict { get; set; }

    /// <summary>Why the verdict is what it is, in the owner's words.</summary>
    public string? Remark { get; set; }

    public Guid? BookingId { get; set; }

    /// <summary>The delivery that already had this effect, where this one is a repeat.</summary>
    public Guid? RepeatOf { get; set; }

    /// <summary>UTC; null while the verdict is <see cref="DeliveryVerdict.Received"/>.</summary>
    public DateTimeOffset? ReadAt { get; set; }
}

/// <summary>What became of a delivery.</summary>
public enum DeliveryVerdict
{
    /// <summary>Stored and not read yet.</summary>
    Received,

    /// <summary>It had its effect.</summary>
    Processed,

    /// <summary>The same event of the same invitee had its effect before.</summary>
    Repeat,

    /// <summary>Rightly signed, but its content could not be read.</summary>
    NotUnderstood,

    /// <summary>Readable, but of a kind that the product does nothing with.</summary>
    NotHandled,

    /// <summary>A booking of an event type that belongs to no service.</summary>
    NotTheShops,
}
