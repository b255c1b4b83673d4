namespace CalendlyWoo.Core.Orders;

/// <summary>A bookable piece of an order that a live booking holds. The primary key (order, line item, unit) decides who gets it.</summary>
public sealed class UnitClaim
{
    public required long OrderId { get; init; }

    public required long LineItemId { get; init; }

    /// <summary>1 to the line item's quantity.</summary>
    public required int Unit { get; init; }

    public required Guid BookingId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ClaimedAt { get; init; }
}
