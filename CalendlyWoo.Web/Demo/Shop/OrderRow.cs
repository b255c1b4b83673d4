using System.Text.Json;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>An order in the shop's memory. Touched only under the store's lock.</summary>
internal sealed class OrderRow
{
    public required long Id { get; init; }

    public required string Number { get; init; }

    public required string OrderKey { get; init; }

    public required string Status { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ModifiedAt { get; set; }

    public DateTimeOffset? PaidAt { get; set; }

    public DateTimeOffset? CompletedAt { get; set; }

    public required long CustomerId { get; init; }

    public required string FirstName { get; set; }

    public required string LastName { get; set; }

    public required string Email { get; set; }

    public required string Phone { get; set; }

    public string TransactionId { get; set; } = "";

    public string CustomerNote { get; set; } = "";

    public required IReadOnlyList<LineRow> Lines { get; init; }

    public List<MetaRow> Meta { get; } = [];

    public List<NoteView> Notes { get; } = [];

    public List<ShopMail> Mails { get; } = [];

    /// <summary>Everything but the transaction id that a search looks through, in lower case, one text per line so that no hit spans two of them.</summary>
    public string SearchText { get; set; } = "";

    public decimal Total => Lines.Sum(line => line.Price * line.Quantity);

    /// <summary>
    /// Renews <see cref="SearchText"/>. The address index is what WooCommerce builds: all eleven parts with a blank between, so that the empty
    /// ones (company to country) leave seven blanks more between name and e-mail.
    /// </summary>
    public void Index() => SearchText =
        string.Join('\n', [$"{FirstName} {LastName}        {Email} {Phone}", .. Lines.Select(line => line.Name)]).ToLowerInvariant();

    public OrderView View() => new()
    {
        Id = Id,
        Number = Number,
        OrderKey = OrderKey,
        Status = Status,
        Email = Email,
        CreatedAt = CreatedAt,
        ModifiedAt = ModifiedAt,
        PaidAt = PaidAt,
        CompletedAt = CompletedAt,
        LineIds = [.. Lines.Select(line => line.Id)],
        Meta = Meta.ToDictionary(meta => meta.Key, meta => JsonSerializer.Deserialize<JsonElement>(meta.Json)),
        Notes = [.. Notes],
        Mails = [.. Mails],
    };
}

/// <summary>A line item; product 0 and no SKU where the product is gone.</summary>
internal sealed record LineRow(long Id, long ProductId, string Name, string? Sku, decimal Price, int Quantity);

/// <summary>A meta datum with its value as JSON text.</summary>
internal sealed record MetaRow(long Id, string Key, string Json);
