using System.Numerics;
using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Whole numbers: 64 bits while the result fits, then as many as it needs, up to <see cref="MaxBits"/>.</summary>
internal static class WholeNumbers
{
    /// <summary>Some 4,900 digits: more is a mistake, and a number that doubles in a loop must not hurt.</summary>
    public const int MaxBits = 16_384;

    public static Value Apply(BinaryOperator op, Value left, Value right, Rendering rendering)
    {
        if (op == BinaryOperator.Divide) return Value.Of(left.ToDouble() / right.ToDouble());
        if (op is BinaryOperator.Append or BinaryOperator.Prepend) return Shift(op, left.ToBigInteger(), right.ToBigInteger(), rendering);
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer && Small(op, left.AsInteger(), right.AsInteger()) is { } small)
        {
            return Value.Of(small);
        }

        var (first, second) = (left.ToBigInteger(), right.ToBigInteger());
        if (op == BinaryOperator.Multiply && first.GetBitLength() + second.GetBitLength() > MaxBits + 1) return TooLarge(rendering);
        var result = op switch
        {
            BinaryOperator.Add => first + second,
            BinaryOperator.Subtract => first - second,
            BinaryOperator.Multiply => first * second,
            BinaryOperator.DivideRound => BigInteger.Divide(first, second),
            _ => BigInteger.Remainder(first, second),
        };
        return result.GetBitLength() > MaxBits ? TooLarge(rendering) : Value.Of(result);
    }

    private static Value Shift(BinaryOperator op, BigInteger number, BigInteger places, Rendering rendering)
    {
        if (BigInteger.Abs(places) > MaxBits) return TooLarge(rendering);
        var shifted = number << (int)(op == BinaryOperator.Append ? places : -places);
        return shifted.GetBitLength() > MaxBits ? TooLarge(rendering) : Value.Of(shifted);
    }

    /// <summary>Null where the result does not fit into 64 bits.</summary>
    private static long? Small(BinaryOperator op, long left, long right)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                var sum = unchecked(left + right);
                return ((left ^ sum) & (right ^ sum)) < 0 ? null : sum;
            case BinaryOperator.Subtract:
                var difference = unchecked(left - right);
                return ((left ^ right) & (left ^ difference)) < 0 ? null : difference;
            case BinaryOperator.Multiply:
                var high = Math.BigMul(left, right, out var low);
                return high == low >> 63 ? low : null;
            case BinaryOperator.DivideRound:
                return right == -1 && left == long.MinValue ? null : left / right;
            default:
                return right == -1 ? 0 : left % right;
        }
    }

    private static Value TooLarge(Rendering rendering) => rendering.Fail("This whole number has too many digits.", DiagnosticCodes.TooLong);
}
