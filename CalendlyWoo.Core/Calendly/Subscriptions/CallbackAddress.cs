using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>
/// Where Calendly posts to: <c>{public address}/webhooks/calendly/{environment}-{random}</c>. The slug names the installation and cannot be guessed; every
/// slug is accepted for ever. Pure but for the random part.
/// </summary>
public static class CallbackAddress
{
    private const string Path = "/webhooks/calendly";
    private const int RandomBytes = 16;
    private const int LongestEnvironment = 30;
    private static readonly SearchValues<char> LowerHex = SearchValues.Create("0123456789abcdef");

    /// <summary>A new slug of the environment.</summary>
    public static string NewSlug(string environment) => $"{environment}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes))}";

    /// <summary>The address of a slug below the public address.</summary>
    public static string Of(Uri publicAddress, string slug)
    {
        ArgumentNullException.ThrowIfNull(publicAddress);
        return $"{publicAddress.GetLeftPart(UriPartial.Path).TrimEnd('/')}{Path}/{slug}";
    }

    /// <summary>The environment's label as it stands in slugs: small letters, digits and hyphens.</summary>
    /// <param name="configured">The setting, or null.</param>
    /// <param name="publicAddress">Names it where the setting does not.</param>
    public static string EnvironmentOf(string? configured, Uri publicAddress)
    {
        ArgumentNullException.ThrowIfNull(publicAddress);
        var wanted = string.IsNullOrWhiteSpace(configured)
            ? publicAddress.IsDefaultPort ? publicAddress.IdnHost : $"{publicAddress.IdnHost}-{publicAddress.Port}"
            : configured;
        var label = new StringBuilder(LongestEnvironment);
        foreach (var letter in wanted.ToLowerInvariant())
        {
            var allowed = char.IsAsciiLetterOrDigit(letter) ? letter : '-';
            if (label.Length < LongestEnvironment && (allowed != '-' || (label.Length > 0 && label[^1] != '-')))
            {
                label.Append(allowed);
            }
        }

        return label.ToString().TrimEnd('-') is { Length: > 0 } made ? made : "main";
    }

    /// <summary>Takes an address of our shape apart; null for one of another shape, which is a stranger's.</summary>
    public static CallbackParts? Read(string callbackUrl)
    {
        if (!Uri.TryCreate(callbackUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            return null;
        }

        var path = url.AbsolutePath.TrimEnd('/');
        if (path.EndsWith(Path, StringComparison.Ordinal))
        {
            return new CallbackParts(url.GetLeftPart(UriPartial.Authority) + path[..^Path.Length], "", "");
        }

        var slash = path.LastIndexOf('/');
        if (slash < 0 || !path[..slash].EndsWith(Path, StringComparison.Ordinal))
        {
            return null;
        }

        var slug = path[(slash + 1)..];
        var hyphen = slug.LastIndexOf('-');
        var isOurs = hyphen > 0 && slug.Length - hyphen - 1 == RandomBytes * 2 && slug.AsSpan(hyphen + 1).IndexOfAnyExcept(LowerHex) < 0;
        return isOurs ? new CallbackParts(url.GetLeftPart(UriPartial.Authority) + path[..(slash - Path.Length)], slug[..hyphen], slug) : null;
    }
}

/// <summary>An address of our shape, taken apart.</summary>
/// <param name="Base">The public address that it lies below, without a slash at its end.</param>
/// <param name="Environment">The label in the slug; empty where it was made by hand, without one.</param>
/// <param name="Slug">The last segment, or empty.</param>
public sealed record CallbackParts(string Base, string Environment, string Slug);
