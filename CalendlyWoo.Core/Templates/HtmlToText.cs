using System.Net;

namespace CalendlyWoo.Core.Templates;

/// <summary>
/// The text part of a mail that has only HTML: paragraphs, lists, and links as <c>text (address)</c>. Reads any input, well formed or not, once.
/// </summary>
public static class HtmlToText
{
    /// <summary>Lines end in a single line feed; there are never two empty lines.</summary>
    public static string Convert(string html)
    {
        var text = new TextBuilder();
        var links = new Stack<(string? Address, int Start)>();
        var position = 0;
        while (position < html.Length)
        {
            var open = html.IndexOf('<', position);
            text.AppendWords(WebUtility.HtmlDecode(html[position..(open < 0 ? html.Length : open)]));
            if (open < 0) break;
            var tag = HtmlTag.Read(html, open, out position);
            if (tag.IsHidden) position = HtmlTag.SkipElement(html, tag.Name, position);
            else Apply(tag, text, links);
        }

        return text.Finish();
    }

    private static void Apply(HtmlTag tag, TextBuilder text, Stack<(string? Address, int Start)> links)
    {
        switch (tag.Name)
        {
            case "a" when !tag.IsEnd:
                links.Push((tag.Attribute("href"), text.Length));
                break;
            case "a" when links.TryPop(out var link):
                AppendAddress(text, link.Address, text.From(link.Start).Trim());
                break;
            case "br":
                text.NewLine();
                break;
            case "li" when !tag.IsEnd:
                text.EndLine();
                text.AppendWords("- ");
                break;
            case "li" or "tr" or "div" or "dt" or "dd" or "ul" or "ol":
                text.EndLine();
                break;
            case "td" or "th" when tag.IsEnd:
                text.AppendWords(" ");
                break;
            case "hr" or "p" or "table" or "blockquote" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                text.Paragraph();
                break;
            case "img" when tag.Attribute("alt") is { Length: > 0 } alternative:
                text.AppendWords(alternative);
                break;
        }
    }

    private static void AppendAddress(TextBuilder text, string? address, string label)
    {
        if (address is null || address.StartsWith('#')) return;
        var plain = address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address["mailto:".Length..] : address;
        if (label.Length == 0) text.AppendWords(plain);
        else if (!string.Equals(label, plain, StringComparison.OrdinalIgnoreCase)) text.AppendWords($" ({plain})");
    }
}
