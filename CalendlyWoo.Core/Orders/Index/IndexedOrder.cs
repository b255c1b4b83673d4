using CalendlyWoo.Core.Bookings;

namespace CalendlyWoo.Core.Orders.Index;

/// <summary>What the local order index knows of one order of the shop: enough to find it, never enough to write it. Times are UTC.</summary>
public sealed class IndexedOrder
{
    public required long OrderId { get; init; }

    public required string Number { get; set; }

    public required string Email { get; set; }

    /// <summary>What the address is found by.</summary>
    public string EmailKey { get => SearchKey.Of(Email); private set { } }

    public required string Name { get; set; }

    /// <summary>What the name is found by.</summary>
    public string NameKey { get => SearchKey.Of(Name); private set { } }

    /// <summary>What the last name is found by.</summary>
    public string LastNameKey { get => SearchKey.Of(Name.Trim().Split(' ')[^1]); private set { } }

    /// <summary>The status slug without the prefix <c>wc-</c>.</summary>
    public required string Status { get; set; }

    public required string Currency { get; set; }

    /// <summary>Decimal text as WooCommerce sends it.</summary>
    public required string Total { get; set; }

    public required DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? PaidAt { get; set; }

    public DateTimeOffset? ModifiedAt { get; set; }

    public IReadOnlyList<IndexedLine> Lines { get; set; } = [];
}

/// <summary>One line item of an indexed order.</summary>
/// <param name="Name">As the order calls it.</param>
/// <param name="Quantity">How many units.</param>
public sealed record IndexedLine(string Name, int Quantity);
