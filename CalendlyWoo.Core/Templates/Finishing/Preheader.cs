using System.Net;
using CalendlyWoo.Core.Templates.Finishing.Markup;

namespace CalendlyWoo.Core.Templates.Finishing;

/// <summary>
/// The line that an inbox shows behind the subject. It stands hidden at the start of the body, followed by blanks that keep the mail's first words out
/// of that line: a combining grapheme joiner and a zero-width non-joiner between no-break spaces, as mail builders have settled on.
/// </summary>
public static class Preheader
{
    /// <summary>What inboxes show at most, in characters.</summary>
    public const int MaxShown = 140;

    private const string Filling = "&#847;&zwnj;&nbsp;";

    private const string Open =
        "<div style=\"display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden;mso-hide:all\" aria-hidden=\"true\">";

    /// <summary>
    /// Puts the text behind the <c>body</c> tag, or in front where there is none. The text is rendered and not yet escaped; blank: nothing is added.
    /// Behind it comes filling up to <see cref="MaxShown"/>.
    /// </summary>
    public static string Insert(string html, string? text)
    {
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length == 0) return html;
        var filling = string.Concat(Enumerable.Repeat(Filling, Math.Max(0, MaxShown - line.Length) / 2));
        return html.Insert(BodyStart(html), $"{Open}{WebUtility.HtmlEncode(line)}{filling}</div>");
    }

    private static int BodyStart(string html)
    {
        for (var at = html.IndexOf("<body", StringComparison.OrdinalIgnoreCase); at >= 0; at = html.IndexOf("<body", at + 1,
            StringComparison.OrdinalIgnoreCase))
            if (at + 5 < html.Length && !char.IsAsciiLetterOrDigit(html[at + 5]) && !IsInComment(html, at))
                return HtmlScanner.ReadTag(html, at).End;
        return 0;
    }

    private static bool IsInComment(string html, int at) =>
        html.LastIndexOf("<!--", at, StringComparison.Ordinal) is >= 0 and var open && html.IndexOf("-->", open, StringComparison.Ordinal) > at;
}
