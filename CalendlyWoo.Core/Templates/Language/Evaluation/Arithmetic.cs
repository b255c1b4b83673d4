using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Numbers: whole ones stay whole, a decimal makes the result decimal, a float makes it a float (language.md 8.4).</summary>
internal static class Arithmetic
{
    public static Value Apply(BinaryOperator op, Value left, Value right, Rendering rendering)
    {
        if (Operators.IsComparison(op)) return Compare(left, right) is { } order ? Operators.Compared(op, order) : Value.False;
        try
        {
            if (left.Kind == ValueKind.Decimal || right.Kind == ValueKind.Decimal) return Value.Of(Decimals(op, Exact(left), Exact(right)));
            if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer && op != BinaryOperator.Divide)
            {
                return Value.Of(Integers(op, left.AsInteger(), right.AsInteger()));
            }

            return Value.Of(Doubles(op, left.ToDouble(), right.ToDouble()));
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
        if (left.Kind != ValueKind.Double && right.Kind != ValueKind.Double) return Exact(left).CompareTo(Exact(right));
        var (first, second) = (left.ToDouble(), right.ToDouble());
        return double.IsNaN(first) || double.IsNaN(second) ? null : first.CompareTo(second);
    }

    private static decimal Exact(Value value) => value.Kind switch
    {
        ValueKind.Integer => value.AsInteger(),
        ValueKind.Decimal => value.AsDecimal(),
        _ => (decimal)value.AsDouble(),
    };

    private static long Integers(BinaryOperator op, long left, long right) => op switch
    {
        BinaryOperator.Add => checked(left + right),
        BinaryOperator.Subtract => checked(left - right),
        BinaryOperator.Multiply => checked(left * right),
        BinaryOperator.DivideRound => left / right,
        _ => right == -1 ? 0 : left % right,
    };

    private static double Doubles(BinaryOperator op, double left, double right) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideRound => Math.Round(left / right),
        _ => left % right,
    };

    private static decimal Decimals(BinaryOperator op, decimal left, decimal right) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideRound => Math.Round(left / right),
        _ => left % right,
    };
}
