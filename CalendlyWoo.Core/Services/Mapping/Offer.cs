using System.Globalization;
using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.WooCommerce;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Services.Mapping;

/// <summary>Which side something comes from.</summary>
public enum OfferKind
{
    /// <summary>The shop sells it.</summary>
    Product,

    /// <summary>Calendly books it.</summary>
    EventType,
}

/// <summary>Something that can belong to a service.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Key">What a service stores of it: the product's id, or the event type's URI.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Aliases">What else a service may call it by: SKU and name, or slug and name.</param>
public sealed record Offer(OfferKind Kind, string Key, string Name, IReadOnlyList<string> Aliases)
{
    /// <summary>A word more, such as the SKU or the minutes; empty where there is none.</summary>
    public string Note { get; init; } = "";

    /// <summary>It can be bought or booked now.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>The booking page of an event type; null for a product.</summary>
    public string? BookingUrl { get; init; }

    /// <summary>A gift card: it is paid and needs no booking of its own.</summary>
    public bool IsGiftCard => Kind == OfferKind.Product && NameTokens.IsGiftCard(Name);

    public static Offer Of(ShopProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);
        var id = product.Id.ToString(CultureInfo.InvariantCulture);
        return new Offer(OfferKind.Product, id, product.Name.Length > 0 ? product.Name : id, [product.Sku, product.Name])
        {
            Note = product.HasVariations ? T("with all its variations") : product.Sku,
            IsOpen = product.IsPublished,
        };
    }

    public static Offer Of(CalendlyEventType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new Offer(OfferKind.EventType, type.Uri, type.Name.Length > 0 ? type.Name : type.Slug, [type.Slug, type.Name])
        {
            Note = T($"{type.DurationMinutes} minutes"),
            IsOpen = type.IsActive,
            BookingUrl = type.SchedulingUrl,
        };
    }

    /// <summary>True where an entry of a service means it, compared as <see cref="ServiceRules"/> does.</summary>
    public bool IsMeantBy(string entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Same(entry, Key) || Aliases.Any(alias => Same(entry, alias));
    }

    private static bool Same(string entry, string value) =>
        value.Trim().Length > 0 && entry.AsSpan().Trim().Equals(value.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);
}
