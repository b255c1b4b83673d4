using System.Globalization;
using System.Numerics;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Lexing;

internal sealed partial class Lexer
{
    /// <summary>No number that is allowed has more.</summary>
    private const int MaxDigits = WholeNumbers.MaxBits;

    /// <summary>A number (language.md 3.2).</summary>
    private void ReadNumber(bool hasSpace)
    {
        var start = _position;
        var literal = At(start + 1) switch
        {
            'x' or 'X' when source[start] == '0' => ReadHexadecimal(),
            'b' or 'B' when source[start] == '0' => ReadBinary(),
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
        else if (literal is null) diagnostics.Error(DiagnosticCodes.TooLong, span, "This number is too large.");
        _tokens.Add(new Token(TokenKind.Number, span, hasSpace, null, literal ?? Value.Null));
    }

    private Value? ReadDecimalNumber()
    {
        var start = _position;
        SkipDigits(char.IsAsciiDigit);
        var isFraction = At(_position) == '.' && char.IsAsciiDigit(At(_position + 1));
        if (isFraction)
        {
            _position++;
            SkipDigits(char.IsAsciiDigit);
        }

        var exponent = ReadExponent();
        var text = Digits(start);
        var suffix = At(_position);
        if (suffix is 'm' or 'M' or 'd' or 'D' or 'f' or 'F') _position++;
        return suffix switch
        {
            'm' or 'M' => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? Value.Of(exact) : null,
            'd' or 'D' => Finite(text),
            'f' or 'F' => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var single) && float.IsFinite(single) ? Value.Of(single) : null,
            _ => isFraction || exponent < 0 ? Finite(text) : WholeNumber(text, exponent),
        };
    }

    private static Value? WholeNumber(string text, int exponent)
    {
        if (text.Length + exponent > MaxDigits) return null;
        var whole = BigInteger.Parse(text, NumberStyles.AllowExponent, CultureInfo.InvariantCulture);
        return whole.GetBitLength() > WholeNumbers.MaxBits ? null : Value.Of(whole);
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
        SkipDigits(char.IsAsciiDigit);
        var isSmall = int.TryParse(Digits(digits), CultureInfo.InvariantCulture, out var exponent) && exponent < MaxDigits;
        return (isSmall ? exponent : MaxDigits) * (isNegative ? -1 : 1);
    }

    /// <summary>What was read since, without the underscores between digits.</summary>
    private string Digits(int start) => source[start.._position].Replace("_", "", StringComparison.Ordinal);

    private void SkipDigits(Func<char, bool> isDigit)
    {
        while (isDigit(At(_position)) || At(_position) == '_') _position++;
    }
}
