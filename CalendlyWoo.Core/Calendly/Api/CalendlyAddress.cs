namespace CalendlyWoo.Core.Calendly.Api;

/// <summary>Finds the address of a call. Only the API's own host is ever called: a token sent to another would be lost.</summary>
internal static class CalendlyAddress
{
    /// <summary>Where resources live by their identity, whatever address the API is reached at.</summary>
    private const string ResourceHost = "api.calendly.com";

    /// <summary>The address, or null where <paramref name="path"/> names another server.</summary>
    public static Uri? Of(Uri api, string path)
    {
        var root = new Uri(api.AbsoluteUri.TrimEnd('/') + "/");
        if (path.Contains("://", StringComparison.Ordinal) && IsAbsolute(path, out var absolute))
        {
            if (!IsApi(absolute, api))
                return null;
            path = absolute.PathAndQuery;
            if (path.StartsWith(root.AbsolutePath, StringComparison.Ordinal))
                path = path[root.AbsolutePath.Length..];
        }

        // A path that begins with a slash, or has a colon in its first part, must not be read as a host or a scheme.
        return Uri.TryCreate(root, "./" + path.TrimStart('/', '\\'), out var address) && address.Authority == root.Authority && address.Scheme == root.Scheme
            && address.AbsolutePath.StartsWith(root.AbsolutePath, StringComparison.Ordinal)
                ? address
                : null;
    }

    private static bool IsAbsolute(string path, out Uri absolute) =>
        Uri.TryCreate(path, UriKind.Absolute, out absolute!) && (absolute.Scheme == Uri.UriSchemeHttps || absolute.Scheme == Uri.UriSchemeHttp);

    private static bool IsApi(Uri address, Uri api) =>
        (address.Authority == api.Authority && address.Scheme == api.Scheme) || (address.Scheme == Uri.UriSchemeHttps && address.Authority == ResourceHost);
}
