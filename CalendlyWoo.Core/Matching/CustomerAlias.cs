namespace CalendlyWoo.Core.Matching;

/// <summary>Remembered: who books with the one address pays with the other. Times are UTC.</summary>
public sealed class CustomerAlias
{
    /// <summary><see cref="Bookings.SearchKey"/> of the address that somebody books with.</summary>
    public required string BookingEmailKey { get; init; }

    /// <summary>The address that her orders carry.</summary>
    public required string OrderEmail { get; set; }

    public required string RememberedBy { get; set; }

    public required DateTimeOffset RememberedAt { get; set; }
}
