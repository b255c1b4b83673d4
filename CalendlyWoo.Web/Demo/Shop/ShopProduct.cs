namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>One product of the shop.</summary>
/// <param name="Id">Shares its number range with orders.</param>
/// <param name="Name">As the customer sees it.</param>
/// <param name="Sku">Stock keeping unit; may be empty.</param>
/// <param name="Price">In the shop's currency.</param>
/// <param name="IsVirtual">Needs no shipping.</param>
public sealed record ShopProduct(long Id, string Name, string Sku, decimal Price, bool IsVirtual = true);

/// <summary>What the model shop sells.</summary>
public static class ModelProducts
{
    public static ShopProduct VirtualStylingSession { get; } = new(11, "Virtual Styling Session", "VSS", 125);

    public static ShopProduct VirtualStylingSessionWithLinks { get; } = new(12, "Virtual Styling Session + Shopping Links", "VSS-LINKS", 175);

    public static ShopProduct InPersonStylingSession { get; } = new(13, "In Person Styling Session", "IPSS", 250);

    public static ShopProduct VirtualStylingSessionGiftCard { get; } = new(14, "Virtual Styling Session Gift Card", "VSS-GIFT", 125);

    public static ShopProduct VirtualStylingSessionWithLinksGiftCard { get; } =
        new(15, "Virtual Styling Session + Shopping Links Gift Card", "VSS-LINKS-GIFT", 175);

    public static ShopProduct InPersonStylingSessionGiftCard { get; } = new(16, "In Person Styling Session Gift Card", "IPSS-GIFT", 250);

    /// <summary>All six.</summary>
    public static IReadOnlyList<ShopProduct> All { get; } =
    [
        VirtualStylingSession, VirtualStylingSessionWithLinks, InPersonStylingSession,
        VirtualStylingSessionGiftCard, VirtualStylingSessionWithLinksGiftCard, InPersonStylingSessionGiftCard,
    ];
}
