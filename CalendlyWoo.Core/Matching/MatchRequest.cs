using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Services;

namespace CalendlyWoo.Core.Matching;

/// <summary>The booking to find an order for.</summary>
/// <param name="BookingId">So that units which this booking holds already count as free.</param>
/// <param name="InviteeUuid">The last segment of the invitee's URI: what the order's own meta data names.</param>
/// <param name="Email">The invitee's address.</param>
/// <param name="BookedAt">When the booking was made.</param>
/// <param name="Service">The service of its event type.</param>
/// <param name="ReferencedOrderId">The order of a signed reference that came back, once references exist; else null.</param>
/// <param name="Taken">The units that live bookings hold.</param>
/// <param name="Cancelled">Invitees whose bookings were cancelled: what an order's meta data says of them holds no unit.</param>
public sealed record MatchRequest(
    Guid BookingId,
    string InviteeUuid,
    string Email,
    DateTimeOffset BookedAt,
    Service Service,
    long? ReferencedOrderId,
    IReadOnlyCollection<UnitClaim> Taken,
    IReadOnlySet<string> Cancelled)
{
    /// <summary>The invitee's name: what a suggestion may rest on.</summary>
    public InviteeName Name { get; init; } = new("", "");

    /// <summary>The address that her orders carry, as somebody remembered it; or null.</summary>
    public string? AliasEmail { get; init; }

    /// <summary>The order that somebody chose by hand, or null.</summary>
    public Assignment? Assigned { get; init; }
}

/// <summary>A person's decision which order a booking belongs to.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="By">Who chose it.</param>
public sealed record Assignment(long OrderId, string By);

/// <summary>What counts as paid and as too old.</summary>
/// <param name="PaidStatuses">Status slugs without <c>wc-</c>.</param>
/// <param name="MaxOrderAge">Orders paid longer before the booking are only suggested.</param>
public sealed record MatchRules(IReadOnlySet<string> PaidStatuses, TimeSpan MaxOrderAge)
{
    /// <summary>WooCommerce's own paid statuses and those which the services set.</summary>
    public static MatchRules For(IEnumerable<Service> services, TimeSpan maxOrderAge) =>
        new(services.Select(service => service.OrderStatus).Append("processing").Append("completed").ToHashSet(StringComparer.Ordinal), maxOrderAge);
}
