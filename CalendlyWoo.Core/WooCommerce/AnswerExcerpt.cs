using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>A short piece of an answer for the folded technical part: plain text without tags, keys and e-mail addresses.</summary>
public static partial class AnswerExcerpt
{
    private const int ReadBytes = 4096;
    private const int LongestText = 200;

    /// <summary>At most 200 characters of the answer's text; empty where nothing is left.</summary>
    /// <param name="body">The answer's raw bytes.</param>
    /// <param name="secrets">Texts that must not appear, such as key and secret.</param>
    public static string Of(ReadOnlySpan<byte> body, params ReadOnlySpan<string> secrets)
    {
        var text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, ReadBytes)]);
        foreach (var secret in secrets)
        {
            if (secret.Length > 0)
                text = text.Replace(secret, "***", StringComparison.Ordinal);
        }

        text = Script().Replace(text, " ");
        text = Tag().Replace(text, " ");
        text = Credential().Replace(text, "***");
        text = Address().Replace(text, "***");
        text = Blank().Replace(text, " ").Trim();
        return text.Length <= LongestText ? text : text[..CutBefore(text)] + "…";
    }

    // Never in the middle of a surrogate pair.
    private static int CutBefore(string text) => char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;

    internal static string WithStatus(int status, string text) =>
        text.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"HTTP {status}") : string.Create(CultureInfo.InvariantCulture, $"HTTP {status}: {text}");

    [GeneratedRegex("<(script|style)[^>]*>.*?(</(script|style)>|$)", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Script();

    [GeneratedRegex("<[^>]*(>|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("c[ks]_[0-9A-Za-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex Credential();

    [GeneratedRegex(@"[^\s""'<>=?&:]+(@|%40|&#0*64;)[^\s""'<>&,]+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(@"[\s\p{Cc}\p{Cf}\uFFFD]+", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();
}
