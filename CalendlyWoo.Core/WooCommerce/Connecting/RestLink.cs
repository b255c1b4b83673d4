using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>
/// Finds WordPress's REST root in a page: the header <c>Link: &lt;https://shop.example/wp-json/&gt;; rel="https://api.w.org/"</c>, or the same as a
/// <c>link</c> element where a cache dropped the header.
/// </summary>
/// <remarks>https://developer.wordpress.org/rest-api/using-the-rest-api/discovery/</remarks>
internal static partial class RestLink
{
    private const string Relation = "https://api.w.org/";
    private const int HeadBytes = 256 * 1024;

    public static string? Find(ShopAnswer answer) => InHeader(answer.Links) ?? InHead(answer.Body.AsSpan(0, Math.Min(answer.Body.Length, HeadBytes)));

    internal static string? InHeader(IEnumerable<string> links) => links
        .SelectMany(value => Header().Matches(value))
        .Where(match => match.Groups["parameters"].Value.Contains(Relation, StringComparison.Ordinal))
        .Select(match => match.Groups["link"].Value)
        .FirstOrDefault();

    internal static string? InHead(ReadOnlySpan<byte> html)
    {
        var element = Element().Matches(Encoding.UTF8.GetString(html)).Select(match => match.Value).FirstOrDefault(text => text.Contains(Relation, StringComparison.Ordinal));
        return element is not null && Address().Match(element) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups["link"].Value) : null;
    }

    [GeneratedRegex("<(?<link>[^>]*)>(?<parameters>[^<]*)", RegexOptions.NonBacktracking)]
    private static partial Regex Header();

    [GeneratedRegex("<link\\s[^>]*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Element();

    [GeneratedRegex("href\\s*=\\s*[\"'](?<link>[^\"']*)[\"']", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
