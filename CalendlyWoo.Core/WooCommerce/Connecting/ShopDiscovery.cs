using System.Globalization;
using System.Net;
using System.Text.Json;
using CalendlyWoo.Core.Common;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>Finds the shop from any URL of it.</summary>
internal sealed class ShopDiscovery(ShopPages pages, IOptionsMonitor<EndpointOptions> endpoints, TimeProvider time)
{
    private const string Fields = "?_fields=name,url,home,gmt_offset,timezone_string,namespaces";
    private const string RootEnd = "/wp-json/";
    private static readonly ShopCall Look = ShopCall.Get("");

    /// <summary>
    /// The shop: by the link to the REST root that every page of WordPress carries, else by trying the folders of the typed address, deepest first.
    /// </summary>
    /// <returns>The shop, or what stands in the way; a site without WooCommerce is a failure, too.</returns>
    public async Task<Outcome<FoundShop>> FindAsync(string? typed, CancellationToken cancellationToken)
    {
        if (!TypedAddress.Read(typed, endpoints.CurrentValue.AllowInsecureEndpoints).TryGet(out var start, out var unreadable))
            return unreadable;
        if (!(await pages.GetAsync(start, cancellationToken)).TryGet(out var page, out var failure))
            return failure;
        if (page.RestRoot is { } root)
            return await ReadRootAsync(AsEncryptedAs(page.Address, root), page.WasRedirected, cancellationToken);
        return await TryFoldersAsync(page, cancellationToken);
    }

    private async Task<Outcome<FoundShop>> TryFoldersAsync(ShopPage page, CancellationToken cancellationToken)
    {
        var telling = page.IsThere ? AnswerClassifier.Classify(Look, page.Answer, time.GetUtcNow()) : null;
        if (telling?.Code is ShopFailures.WebPageCode or ShopFailures.NotJsonCode)
            telling = null;
        foreach (var folder in SiteFolders.Of(page.Address))
        {
            var found = await ReadRootAsync(new Uri(folder, RootEnd.TrimStart('/')), page.WasRedirected, cancellationToken);
            if (found.Failure is not { } failure || failure.Code is ShopFailures.NoWooCommerceCode)
                return found;

            // Anything may answer with a page; whatever else was said says more.
            if (failure.Code != ShopFailures.WrongAddressCode && telling is not { Code: not ShopFailures.WebPageCode })
                telling = failure;
        }

        return telling ?? ShopFailures.WrongAddress(page.Answer.Detail);
    }

    private async Task<Outcome<FoundShop>> ReadRootAsync(Uri root, bool wasRedirected, CancellationToken cancellationToken)
    {
        if (root.Query.Contains("rest_route=", StringComparison.Ordinal))
            return ShopFailures.PlainPermalinks(root.PathAndQuery);
        if (!root.AbsolutePath.EndsWith(RootEnd, StringComparison.Ordinal) || !EndpointRules.Allows(root, endpoints.CurrentValue.AllowInsecureEndpoints))
            return ShopFailures.WrongAddress(root.GetLeftPart(UriPartial.Path));
        if (!(await pages.GetAsync(new Uri(root, Fields), cancellationToken)).TryGet(out var page, out var failure))
            return failure;
        if (AnswerClassifier.Classify(Look, page.Answer, time.GetUtcNow()) is { } unreadable)
            return page is { WasRedirected: true, Answer.LooksLikePage: true } && page.RestRoot is null ? ShopFailures.Redirected(page.Answer.Detail) : unreadable;

        // The last redirect has the last word on where the site is.
        var path = page.Address.AbsolutePath;
        var end = (path.TrimEnd('/') + "/").LastIndexOf(RootEnd, StringComparison.Ordinal);
        var site = new Uri(page.Address.GetLeftPart(UriPartial.Authority) + (end < 0 ? "" : path[..end]));
        return Read(page, site, wasRedirected || page.WasRedirected);
    }

    private static Outcome<FoundShop> Read(ShopPage page, Uri site, bool wasRedirected)
    {
        if (page.Answer.Json is not { } json || JsonRead.Member(json, "namespaces").ValueKind == JsonValueKind.Undefined)
            return ShopFailures.WrongAddress(page.Answer.Detail);
        var namespaces = JsonRead.Items(JsonRead.Member(json, "namespaces"));
        if (!namespaces.Any(one => one.ValueKind == JsonValueKind.String && one.ValueEquals("wc/v3")))
            return ShopFailures.NoWooCommerce(site.Authority);
        var offset = decimal.TryParse(JsonRead.Text(json, "gmt_offset"), NumberStyles.Float, CultureInfo.InvariantCulture, out var hours) ? hours : 0;
        return new FoundShop(
            site, WebUtility.HtmlDecode(JsonRead.Text(json, "name") ?? "").Trim(), JsonRead.Text(json, "timezone_string") ?? "", offset, wasRedirected, page.Answer.Date);
    }

    // Sites that moved to https often go on naming their REST root with http.
    private static Uri AsEncryptedAs(Uri page, Uri root) =>
        page.Scheme == Uri.UriSchemeHttps && root.Scheme == Uri.UriSchemeHttp && root.IsDefaultPort && root.Host == page.Host
            ? new UriBuilder(root) { Scheme = Uri.UriSchemeHttps, Port = page.Port }.Uri
            : root;
}
