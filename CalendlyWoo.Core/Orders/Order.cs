using System.Text.Json;

namespace CalendlyWoo.Core.Orders;

/// <summary>An order of the shop as WooCommerce's REST API (wc/v3) shows it, cut down to what the product reads. Times are UTC.</summary>
public sealed record Order
{
    public required long Id { get; init; }

    /// <summary>What the shop calls the order; numbering plug-ins make it differ from <see cref="Id"/>.</summary>
    public required string Number { get; init; }

    public required string OrderKey { get; init; }

    /// <summary>The status slug without the prefix <c>wc-</c>, such as <c>processing</c>; custom ones occur.</summary>
    public required string Status { get; init; }

    public required string Currency { get; init; }

    /// <summary>Decimal text in the shop's own precision, as WooCommerce sends it.</summary>
    public required string Total { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ModifiedAt { get; init; }

    public DateTimeOffset? PaidAt { get; init; }

    public required BillingAddress Billing { get; init; }

    public required IReadOnlyList<OrderLine> Lines { get; init; }

    public required IReadOnlyList<OrderMeta> Meta { get; init; }

    /// <summary>True if the order has a shipping line: something in it may still have to be sent by post.</summary>
    public bool HasShipping { get; init; }

    /// <summary>The page where an unpaid order can be paid, or null.</summary>
    public Uri? PaymentUrl { get; init; }
}

/// <summary>Who pays. The e-mail is kept as the customer typed it and may be empty.</summary>
public sealed record BillingAddress(string FirstName, string LastName, string Email, string Phone);

/// <summary>One line item. <paramref name="Sku"/> is empty where the product has none or is gone.</summary>
/// <param name="Id">The line item's own id.</param>
/// <param name="ProductId">The product, for a variation its parent.</param>
/// <param name="VariationId">0 where the product has no variations.</param>
/// <param name="Name">The product's name when the order was made, variation included.</param>
/// <param name="ParentName">The parent product's name of a variation, else null.</param>
/// <param name="Sku">Stock keeping unit.</param>
/// <param name="Quantity">How many units were bought.</param>
/// <param name="Total">Decimal text, tax excluded.</param>
public sealed record OrderLine(long Id, long ProductId, long VariationId, string Name, string? ParentName, string Sku, int Quantity, string Total);

/// <summary>One meta datum; the value is any JSON.</summary>
public sealed record OrderMeta(string Key, JsonElement Value);

/// <summary>One note of an order. <paramref name="CreatedAt"/> is UTC; <paramref name="Text"/> may hold HTML.</summary>
public sealed record OrderNote(long Id, string Text, DateTimeOffset CreatedAt, bool IsForCustomer);
