namespace CalendlyWoo.Core.Templates.Language.Lexing;

internal sealed partial class Lexer
{
    private int _braces;
    private bool _isTextUnclosed;

    /// <summary>Reads the tokens of one code block, its end included; gives the strip on its right.</summary>
    private Strip ReadCode(int block)
    {
        _braces = 0;
        _interpolations.Clear();
        while (!diagnostics.IsFull)
        {
            var hasSpace = SkipSpaceAndComments();
            if (_position >= source.Length)
            {
                if (!_isTextUnclosed)
                {
                    diagnostics.Error(DiagnosticCodes.Unclosed, LineMap.Find(source, block, 2),
                        "This code is not closed. Add }} where it ends.");
                }
                return Strip.None;
            }

            if (TryReadExit(out var strip)) return strip;
            ReadCodeToken(hasSpace);
        }

        _position = source.Length;
        return Strip.None;
    }

    private bool TryReadExit(out Strip strip)
    {
        strip = StripAt(_position);
        var at = _position + (strip == Strip.None ? 0 : 1);
        if (!IsExit(at)) return false;
        _tokens.Add(new Token(TokenKind.CodeExit, SpanAt(_position, at + 2 - _position)));
        _position = at + 2;
        return true;
    }

    private bool IsExit(int at) => At(at) == '}' && At(at + 1) == '}' && _braces == 0 && _interpolations.Count == 0;

    private bool SkipSpaceAndComments()
    {
        var start = _position;
        while (_position < source.Length)
        {
            var next = source[_position];
            if (next == '#') SkipComment();
            else if (next != '\n' && char.IsWhiteSpace(next)) _position++;
            else break;
        }

        return _position > start;
    }

    /// <summary><c>#</c> runs to the line's end, <c>##</c> to the next <c>##</c>; both end with the code block (language.md 2).</summary>
    private void SkipComment()
    {
        var isMultiline = At(_position + 1) == '#';
        _position += isMultiline ? 2 : 1;
        while (_position < source.Length && !IsExit(_position) && !IsStrippedExit())
        {
            if (isMultiline && source[_position] == '#' && At(_position + 1) == '#')
            {
                _position += 2;
                return;
            }

            if (!isMultiline && source[_position] == '\n') return;
            _position++;
        }
    }

    private bool IsStrippedExit() => StripAt(_position) != Strip.None && IsExit(_position + 1);

    private void ReadCodeToken(bool hasSpace)
    {
        var start = _position;
        var first = source[start];
        if (first is '"' or '\'') ReadString(first, hasSpace);
        else if (first == '`') ReadVerbatim(hasSpace);
        else if (first == '$' && At(start + 1) is '"' or '\'') StartInterpolation(hasSpace);
        else if (char.IsAsciiDigit(first)) ReadNumber(hasSpace);
        else if (first == '$' || first == '_' || char.IsLetter(first)) ReadIdentifier(first, hasSpace);
        else ReadPunctuation(hasSpace);
    }

    private void ReadIdentifier(char first, bool hasSpace)
    {
        var start = _position++;
        if (first == '$' && At(_position) == '$') _position++;
        while (At(_position) == '_' || char.IsLetterOrDigit(At(_position))) _position++;

        // The special property `empty?` is part of the name (language.md 5.1).
        if (At(_position) == '?' && source.AsSpan(start, _position - start) is "empty" or "blank" && IsAfterDot()) _position++;
        var kind = first == '$' ? TokenKind.Local : TokenKind.Identifier;

        // The names of models, functions and keywords are the program's own texts: the same instance compares at once.
        var name = source[start.._position];
        _tokens.Add(new Token(kind, SpanAt(start, _position - start), hasSpace, string.IsInterned(name) ?? name));
    }

    private bool IsAfterDot() => _tokens is [.., { Kind: TokenKind.Dot or TokenKind.QuestionDot }];

    private void Add(TokenKind kind, int length, bool hasSpace)
    {
        _tokens.Add(new Token(kind, SpanAt(_position, length), hasSpace));
        _position += length;
    }
}
