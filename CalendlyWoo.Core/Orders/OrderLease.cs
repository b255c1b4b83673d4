namespace CalendlyWoo.Core.Orders;

/// <summary>
/// The right to write one order of the shop. WooCommerce has no ETag, so two writers of one order would lose each other's meta data.
/// A lease that was given back stays as a row: whoever takes it over by the former holder's id knows that nobody wrote in between.
/// </summary>
public sealed class OrderLease
{
    public required long OrderId { get; init; }

    /// <summary>Who holds it (<see cref="HolderFor"/>); concurrency token.</summary>
    public required Guid Holder { get; set; }

    /// <summary>UTC; from then on anybody may take it over.</summary>
    public required DateTimeOffset Until { get; set; }

    /// <summary>One go at one notification: notifications of one claim share its lease, so that their orders' leases must differ.</summary>
    public static Guid HolderFor(Guid leaseId, Guid notificationId)
    {
        Span<byte> lease = stackalloc byte[16];
        Span<byte> notification = stackalloc byte[16];
        leaseId.TryWriteBytes(lease);
        notificationId.TryWriteBytes(notification);
        for (var index = 0; index < lease.Length; index++)
        {
            lease[index] ^= notification[index];
        }

        return new Guid(lease);
    }
}
