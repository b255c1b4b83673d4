using System.Text;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Lexing;

internal sealed partial class Lexer
{
    /// <summary>The interpolated strings that are open, the innermost on top: their quote, and the open braces outside their expression.</summary>
    private readonly Stack<(char Quote, int Braces, int Start)> _interpolations = new();

    /// <summary>Begins <c>$"text {expression} text"</c> (language.md 3.1). One without an expression is a plain string.</summary>
    private void StartInterpolation(bool hasSpace)
    {
        var start = _position;
        var quote = source[start + 1];
        _position += 2;
        var text = ReadInterpolatedText(quote);
        if (At(_position) != '{')
        {
            EndString(start, hasSpace, text, quote);
            return;
        }

        _position++;
        _tokens.Add(new Token(TokenKind.InterpolationStart, SpanAt(start, _position - start), hasSpace, null, Value.Of(text)));
        _interpolations.Push((quote, _braces, start));
        _braces = 0;
    }

    private bool IsEndOfInterpolation() => _braces == 0 && _interpolations.Count > 0;

    /// <summary>Reads on at the <c>}</c> that ends an expression: to the next expression or to the closing quote.</summary>
    private void ContinueInterpolation()
    {
        var start = _position++;
        var (quote, braces, opening) = _interpolations.Peek();
        var text = ReadInterpolatedText(quote);
        var hasMore = At(_position) == '{';
        if (_position >= source.Length) UnclosedString(opening, quote);
        _position = Math.Min(source.Length, _position + 1);
        var kind = hasMore ? TokenKind.InterpolationMiddle : TokenKind.InterpolationEnd;
        _tokens.Add(new Token(kind, SpanAt(start, _position - start), false, null, Value.Of(text)));
        if (hasMore) return;
        _interpolations.Pop();
        _braces = braces;
    }

    /// <summary>Text up to a quote or <c>{</c>; <c>\{</c> stands for a brace.</summary>
    private string ReadInterpolatedText(char quote)
    {
        var text = new StringBuilder();
        while (_position < source.Length && source[_position] != quote && source[_position] != '{')
        {
            if (source[_position] != '\\') text.Append(source[_position++]);
            else if (At(_position + 1) is '{' or '}')
            {
                text.Append(source[_position + 1]);
                _position += 2;
            }
            else ReadEscape(text);
        }

        return text.ToString();
    }
}
