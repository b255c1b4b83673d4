namespace CalendlyWoo.Core.Templates.Finishing.Markup;

/// <summary>
/// Finds the start tags of an HTML text with the places of their attributes, as the tokenizer of the HTML standard (section 13.2.5) cuts them. Nothing
/// is built or moved, so that what is not edited stays as it was written. Takes any text, in linear time.
/// </summary>
internal static class HtmlScanner
{
    /// <summary>All start tags, those in Outlook's conditional comments included.</summary>
    public static List<HtmlStartTag> StartTags(string html)
    {
        var tags = new List<HtmlStartTag>();
        var position = 0;
        while (position < html.Length && html.IndexOf('<', position) is >= 0 and var open)
        {
            if (open + 1 < html.Length && char.IsAsciiLetter(html[open + 1]))
            {
                var tag = ReadTag(html, open);
                tags.Add(tag);
                position = tag.Name is "style" or "script" or "title" or "textarea" or "xmp" ? EndOfRawText(html, tag.Name, tag.End) : tag.End;
            }
            else
                position = AfterMarkup(html, open);
        }

        return tags;
    }

    /// <summary>Reads the start tag at <paramref name="start"/>; what never closes reaches to the end.</summary>
    public static HtmlStartTag ReadTag(string html, int start)
    {
        var at = start + 1;
        while (at < html.Length && !IsBlank(html[at]) && html[at] is not ('/' or '>')) at++;
        var name = html[(start + 1)..at].ToLowerInvariant();
        var attributes = new List<HtmlAttribute>();
        var hasCode = false;
        while (at < html.Length && html[at] != '>')
        {
            hasCode |= html[at] == CodeMask.Filler;
            if (IsBlank(html[at]) || html[at] == '/') at++;
            else attributes.Add(ReadAttribute(html, ref at));
        }

        return new HtmlStartTag(name, start, Math.Min(html.Length, at + 1), attributes, hasCode);
    }

    /// <summary>Where the content of a <c>style</c> or the like ends.</summary>
    public static int EndOfRawText(string html, string name, int position)
    {
        var end = html.IndexOf("</" + name, position, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end;
    }

    private static HtmlAttribute ReadAttribute(string html, ref int at)
    {
        var start = at++;
        while (at < html.Length && !IsBlank(html[at]) && html[at] is not ('/' or '>' or '=')) at++;
        var name = html[start..at].ToLowerInvariant();
        var next = at;
        while (next < html.Length && char.IsWhiteSpace(html[next])) next++;
        if (next >= html.Length || html[next] != '=') return new HtmlAttribute(name, start, -1, 0, '\0');
        next++;
        while (next < html.Length && char.IsWhiteSpace(html[next])) next++;
        var quote = next < html.Length && html[next] is '"' or '\'' ? html[next] : '\0';
        var from = quote == '\0' ? next : next + 1;
        at = from;
        while (at < html.Length && (quote == '\0' ? !char.IsWhiteSpace(html[at]) && html[at] != '>' : html[at] != quote)) at++;
        var length = at - from;
        if (quote != '\0' && at < html.Length) at++;
        return new HtmlAttribute(name, start, from, length, quote);
    }

    private static int AfterMarkup(string html, int open)
    {
        var rest = html.AsSpan(open);
        // Of a conditional comment only the brackets are skipped: Outlook reads what is inside.
        var (closing, isWhole) = rest.StartsWith("<!--[if") ? ("]>", true) : rest.StartsWith("<!--") ? ("-->", true)
            : (">", rest.Length > 1 && rest[1] is '!' or '/' or '?');
        if (!isWhole) return open + 1;
        var end = html.IndexOf(closing, open + 1, StringComparison.Ordinal);
        return end < 0 ? html.Length : end + closing.Length;
    }

    private static bool IsBlank(char letter) => char.IsWhiteSpace(letter) || letter == CodeMask.Filler;
}
