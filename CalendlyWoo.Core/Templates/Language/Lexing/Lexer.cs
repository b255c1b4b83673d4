using CalendlyWoo.Core.Templates.Language.Parsing;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Lexing;

/// <summary>Cuts a template's source into tokens in one pass. Never throws; what it cannot read becomes a diagnostic.</summary>
internal sealed partial class Lexer(string source, DiagnosticBag diagnostics)
{
    private readonly List<Token> _tokens = [];
    private int _position;
    private int _line = 1;
    private int _lineStart;
    private int _countedTo;

    public static List<Token> Read(string source, DiagnosticBag diagnostics) => new Lexer(source, diagnostics).Read();

    private List<Token> Read()
    {
        var stripBefore = Strip.None;
        while (_position < source.Length && !diagnostics.IsFull) stripBefore = ReadText(stripBefore);
        _tokens.Add(new Token(TokenKind.EndOfSource, SpanAt(source.Length, 0)));
        return _tokens;
    }

    /// <summary>Reads text up to the next block, and that block; gives the strip that the block asks for on its right.</summary>
    private Strip ReadText(Strip stripBefore)
    {
        var start = _position;
        var block = FindBlock(start, out var percents);
        if (block < 0)
        {
            AddText(start, source.Length, stripBefore, Strip.None);
            _position = source.Length;
            return Strip.None;
        }

        var inner = block + percents + 2;
        var stripAfter = StripAt(inner);
        AddText(start, block, stripBefore, stripAfter);
        _position = inner + (stripAfter == Strip.None ? 0 : 1);
        if (percents > 0) return ReadEscaped(block, percents);
        var indent = stripAfter == Strip.None ? IndentBefore(stripBefore == Strip.Greedy ? SkipRight(start, block, stripBefore) : start, block) : null;
        _tokens.Add(new Token(TokenKind.CodeEnter, SpanAt(block, _position - block), false, indent));
        return ReadCode(block);
    }

    /// <summary>The start of the next <c>{{</c> or <c>{%{</c>, or -1.</summary>
    private int FindBlock(int from, out int percents)
    {
        percents = 0;
        for (var at = from; at < source.Length; at++)
        {
            var skipped = source.AsSpan(at).IndexOf('{');
            if (skipped < 0) return -1;
            at += skipped;
            var end = at + 1;
            while (At(end) == '%') end++;
            if (At(end) != '{') continue;
            percents = end - at - 1;
            return at;
        }

        return -1;
    }

    /// <summary>Reads <c>{%{ … }%}</c>: its text is output as it is (language.md 1.3).</summary>
    private Strip ReadEscaped(int block, int percents)
    {
        var terminator = "}" + new string('%', percents) + "}";
        var end = source.IndexOf(terminator, _position, StringComparison.Ordinal);
        if (end < 0)
        {
            diagnostics.Error(DiagnosticCodes.Unclosed, SpanAt(block, percents + 2), $"This text block is not closed. Add {terminator} where it ends.");
            end = source.Length;
        }

        var strip = end > _position && end < source.Length ? StripAt(end - 1) : Strip.None;
        AddText(_position, strip == Strip.None ? end : end - 1, Strip.None, Strip.None);
        _position = Math.Min(source.Length, end + terminator.Length);
        return strip;
    }

    private void AddText(int start, int end, Strip left, Strip right)
    {
        var from = SkipRight(start, end, left);
        var to = SkipLeft(from, end, right);
        if (to > from) _tokens.Add(new Token(TokenKind.Text, SpanAt(from, to - from), false, source[from..to]));
    }

    private int SkipRight(int start, int end, Strip strip)
    {
        if (strip == Strip.None) return start;
        while (start < end && char.IsWhiteSpace(source[start]))
        {
            var isNewLine = source[start] == '\n';
            start++;
            if (isNewLine && strip == Strip.Line) break;
        }

        return start;
    }

    private int SkipLeft(int start, int end, Strip strip)
    {
        if (strip == Strip.None) return end;
        while (end > start && char.IsWhiteSpace(source[end - 1]) && !(strip == Strip.Line && source[end - 1] == '\n')) end--;
        return end;
    }

    /// <summary>The white space before a block that stands first on its line (language.md 1.5), else null.</summary>
    private string? IndentBefore(int start, int block)
    {
        var at = block;
        while (at > start && source[at - 1] is ' ' or '\t') at--;
        var isFirst = at == 0 || (at > start && source[at - 1] == '\n');
        return isFirst && at < block ? source[at..block] : null;
    }

    private Strip StripAt(int at) => At(at) switch
    {
        '-' => Strip.Greedy,
        '~' => Strip.Line,
        _ => Strip.None,
    };

    private char At(int at) => at < source.Length ? source[at] : '\0';

    /// <summary>Places are asked for in rising order, so that lines are counted once.</summary>
    private SourceSpan SpanAt(int offset, int length)
    {
        if (offset < _countedTo) return LineMap.Find(source, offset, length);
        while (_countedTo < offset)
        {
            var next = source.AsSpan(_countedTo, offset - _countedTo).IndexOf('\n');
            if (next < 0) break;
            _countedTo += next + 1;
            _line++;
            _lineStart = _countedTo;
        }

        _countedTo = offset;
        return new SourceSpan(offset, length, _line, offset - _lineStart + 1);
    }
}
