using System.Globalization;
using System.Text;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Lexing;

internal sealed partial class Lexer
{
    /// <summary>A string in single or double quotes with its escapes (language.md 3.1); it may span lines.</summary>
    private void ReadString(char quote, bool hasSpace)
    {
        var start = _position++;
        var text = new StringBuilder();
        while (_position < source.Length && source[_position] != quote)
        {
            if (source[_position] == '\\') ReadEscape(text);
            else text.Append(source[_position++]);
        }

        EndString(start, hasSpace, text.ToString(), quote);
    }

    private void ReadVerbatim(bool hasSpace)
    {
        var start = _position++;
        var text = new StringBuilder();
        while (_position < source.Length)
        {
            if (source[_position] == '`' && At(_position + 1) != '`') break;
            if (source[_position] == '`') _position++;
            text.Append(source[_position++]);
        }

        EndString(start, hasSpace, text.ToString(), '`');
    }

    private void EndString(int start, bool hasSpace, string text, char quote)
    {
        if (_position >= source.Length) UnclosedString(start, quote);
        _position = Math.Min(source.Length, _position + 1);
        _tokens.Add(new Token(TokenKind.String, SpanAt(start, _position - start), hasSpace, null, Value.Of(text)));
    }

    private void UnclosedString(int start, char quote)
    {
        _isTextUnclosed = true;
        diagnostics.Error(DiagnosticCodes.Unclosed, LineMap.Find(source, start, 1), $"This text in quotes is not closed. Add {quote} where it ends.");
    }

    private void ReadEscape(StringBuilder text)
    {
        var start = _position;
        var letter = At(start + 1);
        var digits = letter switch { 'u' => 4, 'x' => 2, _ => 0 };
        if (digits > 0 && start + 2 + digits <= source.Length
            && ushort.TryParse(source.AsSpan(start + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            text.Append((char)code);
            _position = start + 2 + digits;
            return;
        }

        _position = Math.Min(source.Length, start + 2);
        if (Unescape(letter) is { } plain) text.Append(plain);
        else
        {
            diagnostics.Error(DiagnosticCodes.Syntax, LineMap.Find(source, start, 2),
                "After \\ only these may follow: \\ ' \" n r t 0 b f v, u and four, or x and two digits. Write \\\\ for a backslash.");
        }
    }

    private static char? Unescape(char letter) => letter switch
    {
        '\'' or '"' or '\\' => letter,
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\b',
        'f' => '\f',
        'v' => '\v',
        '0' => '\0',
        _ => null,
    };
}
