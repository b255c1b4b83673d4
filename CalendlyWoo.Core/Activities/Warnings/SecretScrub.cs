using System.Text.RegularExpressions;

namespace CalendlyWoo.Core.Activities.Warnings;

/// <summary>Takes out of a technical message what must stand in no log: keys, tokens, passwords. Rather too much than too little.</summary>
internal static class SecretScrub
{
    private const string Hidden = "(secret)";

    /// <summary>Linear in the text's length.</summary>
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase;

    private const int LongestText = 4000;

    private static readonly (Regex Pattern, string Instead)[] Rules =
    [
        // user:password@ of a URL (RFC 3986, section 3.2.1)
        (new(@"://[^\s/@]+@", Options), $"://{Hidden}@"),
        // credentials of a request (RFC 9110, section 11.4)
        (new(@"\b(bearer|basic)\s+[a-z0-9._~+/=-]{6,}", Options), $"$1 {Hidden}"),
        // settings, connection strings, query strings, JSON members
        (new(
            @"\b([a-z_-]*(?:password|pwd|secret|token|signature|api[_-]?key|access[_-]?key|private[_-]?key))""?\s*[=:]\s*(?:""[^""]*""|'[^']*'|[^\s;&,""'}]+)", Options), $"$1={Hidden}"),
        // WooCommerce's keys
        (new(@"\b(ck|cs)_[0-9a-f]{6,}", Options), Hidden),
        // whatever is too long for a word: tokens, hashes, encoded keys
        (new(@"[a-z0-9_-]{20,}\.[a-z0-9_-]{20,}\.[a-z0-9_-]+|[a-z0-9_+/=-]{40,}", Options), Hidden),
    ];

    public static string Apply(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = text.Length <= LongestText ? text : text[..LongestText];
        foreach (var (pattern, instead) in Rules) clean = pattern.Replace(clean, instead);
        return clean;
    }
}
