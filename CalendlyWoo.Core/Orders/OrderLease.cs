namespace CalendlyWoo.Core.Orders;

/// <summary>
/// The right to write one order of the shop. WooCommerce has no ETag, so two writers of one order would lose each other's meta data.
/// A lease that was given back stays as a row: whoever takes it over by the former holder's id knows that nobody wrote in between.
/// </summary>
public sealed class OrderLease
{
    public required long OrderId { get; init; }

    /// <summary>The lease of the notification that holds it; concurrency token.</summary>
    public required Guid Holder { get; set; }

    /// <summary>UTC; from then on anybody may take it over.</summary>
    public required DateTimeOffset Until { get; set; }
}
