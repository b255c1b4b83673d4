using System.Text.Json;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>What an order looked like at one moment. Times are UTC.</summary>
public sealed record OrderView
{
    public required long Id { get; init; }

    public required string Number { get; init; }

    public required string OrderKey { get; init; }

    public required string Status { get; init; }

    public required string Email { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ModifiedAt { get; init; }

    public DateTimeOffset? PaidAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>The ids of the line items, in their order.</summary>
    public required IReadOnlyList<long> LineIds { get; init; }

    /// <summary>Meta data by key; the value is any JSON.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Meta { get; init; }

    /// <summary>All notes, oldest first, those of the shop itself included.</summary>
    public required IReadOnlyList<NoteView> Notes { get; init; }

    /// <summary>The mails which the shop has sent about this order, oldest first.</summary>
    public required IReadOnlyList<ShopMail> Mails { get; init; }
}

/// <summary>A note of an order. <paramref name="BySystem"/> marks those that the shop wrote by itself, such as about a changed status.</summary>
public sealed record NoteView(long Id, string Author, string Text, bool IsForCustomer, bool BySystem, DateTimeOffset CreatedAt);

/// <summary>A mail of the shop.</summary>
/// <param name="Kind">WooCommerce's name of the mail, such as <c>customer_completed_order</c>.</param>
/// <param name="OrderId">The order that it is about.</param>
/// <param name="To">The recipient.</param>
/// <param name="SentAt">UTC.</param>
public sealed record ShopMail(string Kind, long OrderId, string To, DateTimeOffset SentAt);
