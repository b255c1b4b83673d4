using System.Globalization;
using System.Numerics;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Lexing;

internal sealed partial class Lexer
{
    /// <summary>A number (language.md 3.2).</summary>
    private void ReadNumber(bool hasSpace)
    {
        var start = _position;
        var literal = At(start + 1) switch
        {
            'x' or 'X' when start + 2 < source.Length && source[start] == '0' => ReadRadix(16),
            'b' or 'B' when start + 2 < source.Length && source[start] == '0' => ReadRadix(2),
            _ => ReadDecimalNumber(),
        };
        var end = _position;
        while (At(_position) == '_' || char.IsLetterOrDigit(At(_position))) _position++;
        var span = SpanAt(start, _position - start);
        if (_position > end)
        {
            diagnostics.Error(DiagnosticCodes.Syntax, span,
                $"{source[start.._position]} is not a number. Put text in quotes, or add a space.");
        }
        else if (literal is null) diagnostics.Error(DiagnosticCodes.NotSupported, span, "Numbers of this size or kind are not supported yet.");
        _tokens.Add(new Token(TokenKind.Number, span, hasSpace, null, literal ?? Value.Null));
    }

    private Value? ReadRadix(int radix)
    {
        _position += 2;
        var start = _position;
        while (char.IsAsciiHexDigit(At(_position)) || At(_position) == '_') _position++;
        var digits = source[start.._position].Replace("_", "", StringComparison.Ordinal);
        if (At(_position) is 'u' or 'U') _position++;
        var style = radix == 16 ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowBinarySpecifier;

        // Scriban's hexadecimal and binary numbers are signed from 2^31 and 2^63 on unless they end in u: told apart once somebody needs them.
        return uint.TryParse(digits, style, CultureInfo.InvariantCulture, out var value) && value <= int.MaxValue ? Value.Of((long)value) : null;
    }

    private Value? ReadDecimalNumber()
    {
        var start = _position;
        SkipDigits();
        var isFraction = At(_position) == '.' && char.IsAsciiDigit(At(_position + 1));
        if (isFraction)
        {
            _position++;
            SkipDigits();
        }

        var exponent = ReadExponent();
        var text = source[start.._position].Replace("_", "", StringComparison.Ordinal);
        var suffix = At(_position);
        if (suffix is 'm' or 'M' or 'd' or 'D' or 'f' or 'F') _position++;
        return suffix switch
        {
            'm' or 'M' => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? Value.Of(exact) : null,
            'd' or 'D' => Finite(text),
            'f' or 'F' => null,
            _ => isFraction || exponent < 0 ? Finite(text) : WholeNumber(text, exponent),
        };
    }

    private static Value? WholeNumber(string text, int exponent)
    {
        if (exponent > 18 || text.Length > 25) return null;
        var isRead = BigInteger.TryParse(text, NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var whole);
        return isRead && whole <= long.MaxValue ? Value.Of((long)whole) : null;
    }

    private static Value? Finite(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? Value.Of(value) : null;

    private int ReadExponent()
    {
        if (At(_position) is not ('e' or 'E')) return 0;
        var digits = _position + (At(_position + 1) is '+' or '-' ? 2 : 1);
        if (!char.IsAsciiDigit(At(digits))) return 0;
        var isNegative = At(_position + 1) == '-';
        _position = digits;
        SkipDigits();
        var isSmall = int.TryParse(source.AsSpan(digits, _position - digits), CultureInfo.InvariantCulture, out var exponent) && exponent < 400;
        return (isSmall ? exponent : 400) * (isNegative ? -1 : 1);
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(At(_position)) || At(_position) == '_') _position++;
    }
}
