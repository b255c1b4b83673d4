using CalendlyWoo.Core.Deliveries;

namespace CalendlyWoo.Core.Bookings.Stories;

/// <summary>A delivery as a story needs it. Times are UTC.</summary>
/// <param name="Id">The delivery's.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="Event">Calendly's name of it, or null.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Remark">Why, in the owner's words.</param>
public sealed record StoryDelivery(Guid Id, DateTimeOffset ReceivedAt, string? Event, DeliveryVerdict Verdict, string? Remark)
{
    /// <summary>The session that it tells of, or null where its body is not kept.</summary>
    public SessionSpan? Session { get; init; }

    /// <summary>When its invitee was made, by Calendly's clock: the order of what was booked.</summary>
    public DateTimeOffset InviteeAt { get; init; }
}
