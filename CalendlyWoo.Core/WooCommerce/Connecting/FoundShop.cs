namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>A shop as its REST index presents it to anybody.</summary>
/// <param name="Site">The site's own address, without a slash at the end where it has a path: what is saved as <c>WooCommerce:Url</c>.</param>
/// <param name="Name">The site's title.</param>
/// <param name="ZoneId">WordPress's <c>timezone_string</c>, an IANA id; empty where the site has a fixed difference from UTC instead.</param>
/// <param name="UtcOffset">WordPress's <c>gmt_offset</c> in hours.</param>
/// <param name="WasRedirected">True where the typed address led on to another one.</param>
/// <param name="Date">The shop's clock as its header <c>Date</c> gives it, or null.</param>
public sealed record FoundShop(Uri Site, string Name, string ZoneId, decimal UtcOffset, bool WasRedirected, DateTimeOffset? Date)
{
    /// <summary>The address as it is shown and saved, such as <c>https://shop.example/boutique</c>.</summary>
    public string Url => Site.AbsoluteUri.TrimEnd('/');
}
