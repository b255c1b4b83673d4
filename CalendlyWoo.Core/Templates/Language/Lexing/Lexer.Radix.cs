using System.Globalization;
using System.Numerics;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Lexing;

/// <summary>
/// Hexadecimal and binary numbers (language.md 3.2). As in Scriban those of 32 and of 64 bits are signed unless they end in <c>u</c>; a longer
/// hexadecimal one is signed by its first digit, a longer binary one never.
/// </summary>
internal sealed partial class Lexer
{
    private Value? ReadHexadecimal()
    {
        var digits = ReadRadixDigits(char.IsAsciiHexDigit);
        var isUnsigned = TryTakeSuffix('u');
        if (digits.Length is 0 or > WholeNumbers.MaxBits / 4) return null;
        var number = BigInteger.Parse("0" + digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return number <= ulong.MaxValue
            ? Sized(number, isUnsigned)
            : Value.Of(BigInteger.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
    }

    private Value? ReadBinary()
    {
        var digits = ReadRadixDigits(IsBinaryDigit);
        var fraction = "";
        if (At(_position) == '.' && IsBinaryDigit(At(_position + 1)))
        {
            var start = ++_position;
            SkipDigits(IsBinaryDigit);
            fraction = Digits(start);
        }

        if (digits.Length == 0 || digits.Length + fraction.Length >= WholeNumbers.MaxBits) return null;
        var number = BigInteger.Parse("0" + digits + fraction, NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture);
        if (fraction.Length == 0) return Sized(number, TryTakeSuffix('u'));
        var value = Math.ScaleB((double)number, -fraction.Length);
        if (TryTakeSuffix('f')) return Value.Of((float)value);
        TryTakeSuffix('d');
        return Value.Of(value);
    }

    private string ReadRadixDigits(Func<char, bool> isDigit)
    {
        var start = _position += 2;
        SkipDigits(isDigit);
        return Digits(start);
    }

    private static Value Sized(BigInteger number, bool isUnsigned)
    {
        if (isUnsigned || number > ulong.MaxValue) return Value.Of(number);
        return number <= uint.MaxValue ? Value.Of((long)unchecked((int)(uint)number)) : Value.Of(unchecked((long)(ulong)number));
    }

    private bool TryTakeSuffix(char letter)
    {
        if (char.ToLowerInvariant(At(_position)) != letter) return false;
        _position++;
        return true;
    }

    private static bool IsBinaryDigit(char letter) => letter is '0' or '1';
}
