using System.Net;

namespace CalendlyWoo.Core.Templates;

/// <summary>
/// The text part of a mail that has only HTML: paragraphs, lists, table rows, and links as <c>text (address)</c>. What the HTML hides is left out. Reads
/// any input, well formed or not, once.
/// </summary>
public static class HtmlToText
{
    /// <summary>Lines end in a single line feed; there are never two empty lines.</summary>
    public static string Convert(string html)
    {
        var writer = new HtmlTextWriter();
        var position = 0;
        while (position < html.Length)
        {
            var open = html.IndexOf('<', position);
            writer.Words(WebUtility.HtmlDecode(html[position..(open < 0 ? html.Length : open)]));
            if (open < 0) break;
            var tag = HtmlTag.Read(html, open, out position);
            if (tag.IsHidden) position = HtmlTag.SkipElement(html, tag.Name, position);
            else writer.Apply(tag);
        }

        return writer.Finish();
    }
}
