namespace CalendlyWoo.Core.WooCommerce;

/// <summary>What the shop sells (<c>GET /products</c>). A variable product stands for its variations: an order's line names it as their parent.</summary>
/// <param name="Id">Its identity, also on the order's lines.</param>
/// <param name="Name">As the customer sees it.</param>
/// <param name="Sku">Stock keeping unit; may be empty.</param>
/// <param name="HasVariations">It is sold in variations only.</param>
/// <param name="IsPublished">Customers can see it.</param>
public sealed record ShopProduct(long Id, string Name, string Sku, bool HasVariations, bool IsPublished);
