namespace CalendlyWoo.Core.Notifications;

/// <summary>The exact bytes that leave, committed before the SMTP dialogue, and what the server said. Times are UTC.</summary>
public sealed class OutgoingMail
{
    public required Guid NotificationId { get; init; }

    /// <summary>RFC 5322 Message-ID with its angle brackets; every retry carries the same.</summary>
    public required string MessageId { get; init; }

    public required string EnvelopeFrom { get; init; }

    public required string EnvelopeTo { get; init; }

    public required string Subject { get; init; }

    public required byte[] Message { get; init; }

    public required Guid TemplateVersionId { get; init; }

    /// <summary>The booking's revision that the text tells of.</summary>
    public required int BookingRevision { get; init; }

    public required DateTimeOffset ComposedAt { get; init; }

    /// <summary>When the mail server took it; that is no proof of delivery.</summary>
    public DateTimeOffset? TakenAt { get; set; }

    /// <summary>The server's own words when it took the message.</summary>
    public string? ServerReply { get; set; }

    /// <summary>Who else is sent the same message, or null: nobody, or the server did not take the copy.</summary>
    public string? CopyTo { get; set; }

    /// <summary>When a report that it could not be delivered was handed in, or null.</summary>
    public DateTimeOffset? BouncedAt { get; set; }

    /// <summary>What that report says, in the owner's words.</summary>
    public string? BounceText { get; set; }

    /// <summary>How often the reply to the final dot was not seen: the only doubles that may exist (RFC 1047).</summary>
    public int UncertainHandovers { get; set; }
}
