namespace CalendlyWoo.Core.Orders.Index;

/// <summary>How far the sweep over the shop's changed orders has come; one row. Times are UTC.</summary>
public sealed class OrderSweep
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>Everything that was modified before is in the index.</summary>
    public DateTimeOffset? ModifiedUntil { get; set; }

    public DateTimeOffset? LastAt { get; set; }
}
