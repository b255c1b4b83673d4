using CalendlyWoo.Core.Templates.Language.Lexing;
using CalendlyWoo.Core.Templates.Language.Parsing;

namespace CalendlyWoo.Core.Templates.Finishing.Markup;

/// <summary>
/// A template's source as HTML alone: each code block is covered by as many letters as it has, so that every place in the HTML is the same place in
/// the source. In attributes and styles the cover is <see cref="Filler"/>, elsewhere blanks, which no HTML parser moves out of a table.
/// </summary>
internal sealed class CodeMask
{
    /// <summary>A letter for private use, which stands in no mail.</summary>
    public const char Filler = '\uE000';

    private static readonly HashSet<string> ControlWords =
        new(["if", "else", "end", "for", "case", "when", "while", "tablerow", "capture", "with", "wrap", "func", "ret", "break", "continue"],
            StringComparer.Ordinal);

    private CodeMask(string source) => Source = source;

    public string Source { get; }

    /// <summary>The source with its code covered.</summary>
    public string Html { get; private set; } = "";

    /// <summary>The source cannot be read as a template.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Code decides which elements there are, and how often.</summary>
    public bool HasControlFlow { get; private set; }

    /// <summary>Elements come in that do not stand here: from snippets or from a block that is left as it is.</summary>
    public bool HasForeignMarkup { get; private set; }

    /// <summary>Where blocks stand that are more than a value: <c>if</c>, <c>for</c>, <c>end</c> and their like.</summary>
    public List<int> ControlBlocks { get; } = [];

    public static CodeMask Of(string source)
    {
        var mask = new CodeMask(source);
        var letters = source.ToCharArray();
        mask.CoverCode(letters);
        mask.CoverEscaped(letters);
        mask.Html = new string(letters);
        mask.Tags = HtmlScanner.StartTags(mask.Html).ToDictionary(tag => tag.Start);
        mask.BlankOutsideOfValues(letters);
        mask.Html = new string(letters);
        return mask;
    }

    /// <summary>All start tags, by where they begin.</summary>
    public IReadOnlyDictionary<int, HtmlStartTag> Tags { get; private set; } = new Dictionary<int, HtmlStartTag>();

    /// <summary>Whether there is code in this stretch of an attribute or a style.</summary>
    public bool HasCode(int start, int length) => Html.AsSpan(start, length).Contains(Filler);

    private void CoverCode(char[] letters)
    {
        var diagnostics = new DiagnosticBag();
        var tokens = Lexer.Read(Source, diagnostics);
        IsBroken = diagnostics.HasErrors;
        var start = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.CodeEnter)
                start = token.Span.Offset;
            else if (start >= 0 && token.Kind is TokenKind.CodeExit or TokenKind.EndOfSource)
            {
                letters.AsSpan(start, token.Span.Offset + token.Span.Length - start).Fill(Filler);
                start = -1;
            }
            else if (token.Kind == TokenKind.Identifier && tokens[i - 1].Kind is not (TokenKind.Dot or TokenKind.QuestionDot))
                Note(token.Text ?? "", start);
        }
    }

    private void Note(string word, int block)
    {
        HasForeignMarkup |= word is "include" or "include_join";
        if (!ControlWords.Contains(word)) return;
        HasControlFlow = true;
        ControlBlocks.Add(block);
    }

    private void CoverEscaped(char[] letters)
    {
        for (var at = Source.IndexOf("{%", StringComparison.Ordinal); at >= 0; at = Source.IndexOf("{%", at + 1, StringComparison.Ordinal))
        {
            var end = at + 1;
            while (end < Source.Length && Source[end] == '%') end++;
            if (letters[at] == Filler || end >= Source.Length || Source[end] != '{') continue;
            var terminator = "}" + new string('%', end - at - 1) + "}";
            var close = Source.IndexOf(terminator, end, StringComparison.Ordinal);
            if (close < 0) continue;
            letters.AsSpan(at, close + terminator.Length - at).Fill(Filler);
            HasForeignMarkup = true;
        }
    }

    private void BlankOutsideOfValues(char[] letters)
    {
        var position = 0;
        foreach (var tag in Tags.Values)
        {
            foreach (var attribute in tag.Attributes.Where(attribute => attribute.ValueStart >= 0))
            {
                Blank(letters, position, attribute.ValueStart);
                position = attribute.ValueStart + attribute.ValueLength;
            }

            if (tag.Name != "style") continue;
            Blank(letters, position, tag.End);
            position = HtmlScanner.EndOfRawText(Html, "style", tag.End);
        }

        Blank(letters, position, letters.Length);
    }

    private static void Blank(char[] letters, int from, int to)
    {
        if (to > from) letters.AsSpan(from, to - from).Replace(Filler, ' ');
    }
}
