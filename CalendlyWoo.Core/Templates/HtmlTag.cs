using CalendlyWoo.Core.Templates.Finishing.Markup;

namespace CalendlyWoo.Core.Templates;

/// <summary>A tag of an HTML text, as far as <see cref="HtmlToText"/> needs it. The name is in small letters and empty for comments.</summary>
internal readonly record struct HtmlTag(string Name, bool IsEnd, string Source)
{
    /// <summary>Whether nothing inside is for readers.</summary>
    public bool IsHidden =>
        !IsEnd && !IsVoid && (Name is "head" or "style" or "script" or "title" || IsNotDisplayed);

    // Most tags say nothing of the kind: then their attributes need not be read.
    private bool IsNotDisplayed => HasHidden || (MayHide && Attribute("style")?.Replace(" ", "", StringComparison.Ordinal) is { } style
        && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)));

    private bool MayHide => Source.Contains("display", StringComparison.OrdinalIgnoreCase) || Source.Contains("visibility", StringComparison.OrdinalIgnoreCase);

    private bool HasHidden => Source.Contains("hidden", StringComparison.OrdinalIgnoreCase) && Read().Find("hidden") is { ValueStart: < 0 };

    private bool IsVoid => Name is "" or "img" or "br" or "hr" or "input" or "meta" or "link" or "col" or "source" or "wbr";

    /// <summary>Reads the tag or comment at <paramref name="start"/>; what never closes reaches to the end.</summary>
    public static HtmlTag Read(string html, int start, out int end)
    {
        if (html.AsSpan(start).StartsWith("<!--"))
        {
            var close = html.IndexOf("-->", start, StringComparison.Ordinal);
            end = close < 0 ? html.Length : close + 3;
            return new HtmlTag("", false, "");
        }

        end = EndOf(html, start);
        var isEnd = start + 1 < html.Length && html[start + 1] == '/';
        var from = start + (isEnd ? 2 : 1);
        var to = from;
        while (to < end && char.IsAsciiLetterOrDigit(html[to])) to++;
        return new HtmlTag(html[from..to].ToLowerInvariant(), isEnd, html[start..end]);
    }

    /// <summary>Where the element ends whose start tag ended at <paramref name="position"/>.</summary>
    public static int SkipElement(string html, string name, int position)
    {
        if (name is "script" or "style" or "title")
        {
            // Tags inside these mean nothing.
            var last = html.IndexOf($"</{name}", position, StringComparison.OrdinalIgnoreCase);
            return last < 0 ? html.Length : EndOf(html, last);
        }

        var depth = 1;
        while (depth > 0)
        {
            var open = html.IndexOf('<', position);
            if (open < 0) return html.Length;
            var tag = Read(html, open, out position);
            if (tag.Name == name) depth += tag.IsEnd ? -1 : 1;
        }

        return position;
    }

    /// <summary>The decoded value, or null where the tag has no such attribute.</summary>
    public string? Attribute(string name) =>
        Source.Contains(name, StringComparison.OrdinalIgnoreCase) && Read().Find(name) is { ValueStart: >= 0 } attribute ? attribute.Value(Source) : null;

    private HtmlStartTag Read() => HtmlScanner.ReadTag(Source, 0);

    /// <summary>The tag's end; a <c>&gt;</c> inside quotes does not end it.</summary>
    private static int EndOf(string html, int start)
    {
        var quote = '\0';
        for (var at = start; at < html.Length; at++)
        {
            var letter = html[at];
            if (quote != '\0') quote = letter == quote ? '\0' : quote;
            else if (letter is '"' or '\'') quote = letter;
            else if (letter == '>') return at + 1;
        }

        return html.Length;
    }
}
