namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>The folders of an address in which a site may live, deepest first. Pure.</summary>
internal static class SiteFolders
{
    private const int Most = 4;
    private static readonly string[] OwnPaths = ["wp-admin", "wp-login.php", "wp-json", "wp-content", "wp-includes", "index.php"];

    public static IEnumerable<Uri> Of(Uri page)
    {
        var parts = page.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var own = Array.FindIndex(parts, part => OwnPaths.Contains(part, StringComparer.OrdinalIgnoreCase));
        if (own >= 0)
            parts = parts[..own];
        var deepest = Math.Min(parts.Length, Most - 1);
        for (var depth = deepest; depth >= 0; depth--)
            yield return new Uri(page, "/" + string.Concat(parts[..depth].Select(part => part + "/")));
    }
}
