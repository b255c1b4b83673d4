namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>An order as a test or the demo wants it; what is left out gets a likely value.</summary>
public sealed record NewOrder
{
    /// <summary>The billing e-mail, kept exactly as given; may be empty, as in orders made by hand.</summary>
    public required string Email { get; init; }

    public string FirstName { get; init; } = "Ann";

    public string LastName { get; init; } = "Example";

    public string Phone { get; init; } = "";

    /// <summary>Name or SKU of the one product; ignored where <see cref="Lines"/> is set.</summary>
    public string Product { get; init; } = ModelProducts.VirtualStylingSession.Sku;

    public int Quantity { get; init; } = 1;

    /// <summary>Several line items.</summary>
    public IReadOnlyList<NewLine>? Lines { get; init; }

    /// <summary>Slug without <c>wc-</c>; any text, so that statuses of removed plug-ins can be had.</summary>
    public string Status { get; init; } = "processing";

    /// <summary>UTC; null means now.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>UTC; null means: when created, for orders in a paid status, else never.</summary>
    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>0 is a guest.</summary>
    public long CustomerId { get; init; }

    /// <summary>What the shop calls the order; null means its id.</summary>
    public string? Number { get; init; }

    public string TransactionId { get; init; } = "";

    public string CustomerNote { get; init; } = "";

    /// <summary>Meta data: key, and value as JSON text.</summary>
    public IReadOnlyDictionary<string, string> Meta { get; init; } = new Dictionary<string, string>();
}

/// <summary>One line item. A <paramref name="Product"/> that the shop does not sell becomes a line without product, as after its deletion.</summary>
public sealed record NewLine(string Product, int Quantity = 1);
