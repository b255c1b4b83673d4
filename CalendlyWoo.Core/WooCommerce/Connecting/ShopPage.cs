using System.Net;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>A page of the site as anybody sees it, after all redirects.</summary>
/// <param name="Address">Where it was found in the end.</param>
/// <param name="Answer">Its answer.</param>
/// <param name="WasRedirected">True where the site sent us on at least once.</param>
internal sealed record ShopPage(Uri Address, ShopAnswer Answer, bool WasRedirected)
{
    /// <summary>The REST root that the page names in its header or its head, resolved; null where it names none.</summary>
    public Uri? RestRoot => RestLink.Find(Answer) is { } link && Uri.TryCreate(Address, link, out var root) ? root : null;

    public bool IsThere => Answer.Status != HttpStatusCode.NotFound;
}
