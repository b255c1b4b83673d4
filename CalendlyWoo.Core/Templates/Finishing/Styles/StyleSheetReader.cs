namespace CalendlyWoo.Core.Templates.Finishing.Styles;

/// <summary>
/// Cuts a style sheet into rules and declarations: CSS Syntax Level 3, section 5. It keeps places, not values: AngleSharp.Css would write every colour
/// anew as <c>rgba(…)</c>, which Outlook does not read.
/// </summary>
/// <param name="text">The source, code covered.</param>
/// <param name="end">Where the style sheet ends.</param>
internal sealed class StyleSheetReader(string text, int end)
{
    private readonly List<StyleRule> _rules = [];

    /// <summary>Reads what stands from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static List<StyleRule> Rules(string text, int start, int end)
    {
        var reader = new StyleSheetReader(text, end);
        reader.ReadRules(start, end, false);
        return reader._rules;
    }

    /// <summary>Reads the declarations of a <c>style</c> attribute or a rule's body.</summary>
    public static List<Declaration> Declarations(string text, int start, int end)
    {
        var reader = new StyleSheetReader(text, end);
        var found = new List<Declaration>();
        while (start < end)
        {
            var stop = reader.Find(start, ";");
            if (reader.Declaration(reader.SkipBlanks(start), stop) is { } declaration) found.Add(declaration);
            start = stop + 1;
        }

        return found;
    }

    private void ReadRules(int start, int stop, bool isConditional)
    {
        for (var at = SkipBlanks(start); at < stop; at = SkipBlanks(at))
        {
            if (text[at] == '@')
            {
                at = ReadAtRule(at, stop);
                continue;
            }

            var open = Find(at, "{");
            var close = Math.Min(stop, Find(open + 1, "}"));
            if (open >= stop) return;
            var selectors = SplitSelectors(at, open);
            _rules.Add(new StyleRule(at, Math.Min(stop, close + 1), open + 1, selectors, Declarations(text, open + 1, close), isConditional));
            at = close + 1;
        }
    }

    private int ReadAtRule(int at, int stop)
    {
        var open = Find(at, "{;");
        if (open >= stop || text[open] == ';') return open + 1;
        var close = Math.Min(stop, Find(open + 1, "}"));
        var name = text.AsSpan(at + 1, open - at - 1);
        if (name.StartsWith("media", StringComparison.OrdinalIgnoreCase) || name.StartsWith("supports", StringComparison.OrdinalIgnoreCase))
            ReadRules(open + 1, close, true);
        return close + 1;
    }

    private List<string> SplitSelectors(int start, int stop)
    {
        var selectors = new List<string>();
        while (start < stop)
        {
            var comma = Math.Min(stop, Find(start, ","));
            selectors.Add(text[start..comma].Trim());
            start = comma + 1;
        }

        return selectors;
    }

    private Declaration? Declaration(int start, int stop)
    {
        var colon = text.AsSpan(start, Math.Max(0, stop - start)).IndexOf(':');
        if (colon <= 0) return null;
        var body = text.AsSpan(start, stop - start).TrimEnd();
        var bang = body.LastIndexOf('!');
        var isImportant = bang > 0 && body[(bang + 1)..].Trim().Equals("important", StringComparison.OrdinalIgnoreCase);
        if (isImportant) body = body[..bang].TrimEnd();
        return new Declaration(body[..colon].Trim().ToString().ToLowerInvariant(), start, start + body.Length, isImportant);
    }

    /// <summary>The next of these letters outside of strings, comments, brackets and blocks; the style sheet's end where there is none.</summary>
    private int Find(int at, string letters)
    {
        var depth = 0;
        while (at < end)
        {
            var letter = text[at];
            if (depth == 0 && letters.Contains(letter, StringComparison.Ordinal)) return at;
            if (letter is '(' or '[' or '{') depth++;
            else if (letter is ')' or ']' or '}') depth = Math.Max(0, depth - 1);
            at = letter switch
            {
                '"' or '\'' => EndOfString(at),
                '\\' => at + 2,
                '/' when IsComment(at) => EndOfComment(at),
                _ => at + 1,
            };
        }

        return end;
    }

    private int EndOfString(int at)
    {
        var quote = text[at++];
        while (at < end && text[at] != quote) at += text[at] == '\\' ? 2 : 1;
        return at + 1;
    }

    private bool IsComment(int at) => at + 1 < end && text[at + 1] == '*';

    private int EndOfComment(int at)
    {
        var close = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
        return close < 0 ? end : close + 2;
    }

    /// <summary>Also past comments and the brackets <c>&lt;!--</c> and <c>--&gt;</c> that old mail builders put around styles.</summary>
    private int SkipBlanks(int at)
    {
        while (at < end)
        {
            if (char.IsWhiteSpace(text[at])) at++;
            else if (text[at] == '/' && IsComment(at)) at = EndOfComment(at);
            else if (text.AsSpan(at, end - at).StartsWith("<!--")) at += 4;
            else if (text.AsSpan(at, end - at).StartsWith("-->")) at += 3;
            else break;
        }

        return Math.Min(at, end);
    }
}
