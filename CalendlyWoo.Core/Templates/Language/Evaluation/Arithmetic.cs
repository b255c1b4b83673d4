using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>
/// Numbers (language.md 3.2 and 8.4): whole ones stay whole and grow as they need, a decimal makes the result decimal, else a double a double,
/// else a float a float.
/// </summary>
internal static class Arithmetic
{
    public static Value Apply(BinaryOperator op, Value left, Value right, Rendering rendering)
    {
        if (Operators.IsComparison(op)) return Compare(left, right) is { } order ? Operators.Compared(op, order) : Value.False;
        try
        {
            if (Either(left, right, ValueKind.Decimal)) return Value.Of(Decimals(op, Exact(left), Exact(right)));
            if (Either(left, right, ValueKind.Double)) return Value.Of(Doubles(op, left.ToDouble(), right.ToDouble()));
            if (Either(left, right, ValueKind.Float)) return Value.Of(Floats(op, (float)left.ToDouble(), (float)right.ToDouble()));
            return WholeNumbers.Apply(op, left, right, rendering);
        }
        catch (DivideByZeroException)
        {
            return rendering.Fail("This divides by zero.");
        }
        catch (OverflowException)
        {
            return rendering.Fail("This number is too large.");
        }
    }

    /// <summary>Null where one of them is not a number (NaN).</summary>
    public static int? Compare(Value left, Value right)
    {
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer) return left.AsInteger().CompareTo(right.AsInteger());
        if (IsWhole(left) && IsWhole(right)) return left.ToBigInteger().CompareTo(right.ToBigInteger());
        if (IsExact(left) && IsExact(right)) return Exact(left).CompareTo(Exact(right));
        var (first, second) = (left.ToDouble(), right.ToDouble());
        if (Either(left, right, ValueKind.Float) && !Either(left, right, ValueKind.Double)) (first, second) = ((float)first, (float)second);
        return double.IsNaN(first) || double.IsNaN(second) ? null : first.CompareTo(second);
    }

    private static bool Either(Value left, Value right, ValueKind kind) => left.Kind == kind || right.Kind == kind;

    private static bool IsWhole(Value value) => value.Kind is ValueKind.Integer or ValueKind.BigInteger;

    private static bool IsExact(Value value) => value.Kind is ValueKind.Integer or ValueKind.Decimal;

    private static decimal Exact(Value value) => value.Kind switch
    {
        ValueKind.Integer => value.AsInteger(),
        ValueKind.BigInteger => (decimal)value.ToBigInteger(),
        ValueKind.Decimal => value.AsDecimal(),
        _ => (decimal)value.ToDouble(),
    };

    /// <summary>On numbers <c>&lt;&lt;</c> and <c>&gt;&gt;</c> shift, as in Scriban.</summary>
    private static double Doubles(BinaryOperator op, double left, double right) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideRound => Math.Round(left / right),
        BinaryOperator.Append => left * Math.Pow(2, right),
        BinaryOperator.Prepend => left / Math.Pow(2, right),
        _ => left % right,
    };

    private static float Floats(BinaryOperator op, float left, float right) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideRound => MathF.Truncate(left / right),
        BinaryOperator.Append => left * MathF.Pow(2, right),
        BinaryOperator.Prepend => left / MathF.Pow(2, right),
        _ => left % right,
    };

    private static decimal Decimals(BinaryOperator op, decimal left, decimal right) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideRound => Math.Round(left / right),
        BinaryOperator.Append => left * (decimal)Math.Pow(2, (double)right),
        BinaryOperator.Prepend => left / (decimal)Math.Pow(2, (double)right),
        _ => left % right,
    };
}
