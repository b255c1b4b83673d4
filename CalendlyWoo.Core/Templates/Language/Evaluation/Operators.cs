using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>The operators between two values (language.md 8.4 to 8.7).</summary>
internal static class Operators
{
    public static Value Apply(BinaryOperator op, Value left, Value right, Rendering rendering)
    {
        if (IsEmptyObject(left) != IsEmptyObject(right) && !left.IsNull && !right.IsNull && op is not (BinaryOperator.Add or BinaryOperator.Multiply))
        {
            return ListOperators.WithEmpty(op, IsEmptyObject(left) ? right : left);
        }

        if (op is BinaryOperator.Equal or BinaryOperator.NotEqual && IsListWithNumber(left, right))
        {
            return rendering.Fail("A list cannot be compared with a number. Use .size or array.contains.");
        }

        if (op == BinaryOperator.Equal) return Value.Of(AreEqual(left, right, rendering));
        if (op == BinaryOperator.NotEqual) return Value.Of(!AreEqual(left, right, rendering));
        if (op is BinaryOperator.Range or BinaryOperator.RangeExclusive) return left.IsNull || right.IsNull ? Value.Null : Range(left, right, op == BinaryOperator.RangeExclusive, rendering);
        if (left.IsText || right.IsText) return TextOperators.Apply(op, left, right, rendering);
        if (left.IsNull || right.IsNull) return IsComparison(op) ? Value.False : Value.Null;
        if (left.Kind == ValueKind.List || right.Kind == ValueKind.List) return ListOperators.Apply(op, left, right, rendering);
        if (left.Kind == ValueKind.Date) return DateOperators.Apply(op, left.AsDate(), right, rendering);
        if (left.Kind == ValueKind.TimeSpan) return rendering.Fail("Compare times with their members, such as .total_hours.");
        if (IsNumeric(left) && IsNumeric(right) && (left.IsNumber || right.IsNumber)) return Arithmetic.Apply(op, Number(left), Number(right), rendering);
        return rendering.Fail("This operator does not work with these two values.");
    }

    public static bool AreEqual(Value left, Value right, Rendering rendering)
    {
        if (left.IsNull || right.IsNull) return left.IsNull && right.IsNull;
        if (left.IsText || right.IsText) return string.Equals(rendering.Text(left), rendering.Text(right), StringComparison.Ordinal);
        if (left.Kind == ValueKind.Date && right.Kind == ValueKind.Date) return left.AsDate().Time == right.AsDate().Time;
        if (left.Kind == ValueKind.List && right.Kind == ValueKind.List) return ListOperators.AreEqual(left.AsList(), right.AsList(), rendering);
        if (IsNumeric(left) && IsNumeric(right)) return Arithmetic.Compare(Number(left), Number(right)) == 0;
        if (left.Kind == ValueKind.Boolean || right.Kind == ValueKind.Boolean) return left.IsTruthy == right.IsTruthy;
        return left.Equals(right);
    }

    public static Value Signed(Value value, bool isNegative, SourceSpan span, Rendering rendering) => value.Kind switch
    {
        ValueKind.Integer or ValueKind.BigInteger => isNegative ? Value.Of(-value.ToBigInteger()) : value,
        ValueKind.Float => Value.Of(isNegative ? -value.AsFloat() : value.AsFloat()),
        ValueKind.Double => Value.Of(isNegative ? -value.AsDouble() : value.AsDouble()),
        ValueKind.Decimal => Value.Of(isNegative ? -value.AsDecimal() : value.AsDecimal()),
        _ => rendering.Fail(DiagnosticCodes.Type, "Only a number can have a sign.", span),
    };

    public static bool IsComparison(BinaryOperator op) =>
        op is BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual;

    public static Value Compared(BinaryOperator op, int order) => Value.Of(op switch
    {
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        _ => order >= 0,
    });

    public static bool IsNumeric(Value value) => value.IsNumber || value.Kind == ValueKind.Boolean;

    /// <summary>True counts as 1 beside a number.</summary>
    public static Value Number(Value value) => value.Kind == ValueKind.Boolean ? Value.Of(value.AsBoolean() ? 1L : 0L) : value;

    private static bool IsListWithNumber(Value left, Value right) =>
        (left.Kind == ValueKind.List && IsNumeric(right)) || (right.Kind == ValueKind.List && IsNumeric(left));

    private static bool IsEmptyObject(Value value) => value.Kind == ValueKind.Object && value.AsObject() is EmptyObject;

    private static Value Range(Value left, Value right, bool isExclusive, Rendering rendering)
    {
        if (left.Kind != ValueKind.Integer || right.Kind != ValueKind.Integer) return rendering.Fail("Both sides of .. must be whole numbers.");
        var (first, last) = (left.AsInteger(), right.AsInteger());
        var distance = (decimal)last - first;
        var count = Math.Abs(distance) + (isExclusive ? 0 : 1);
        if (!rendering.FitsList((long)Math.Min(count, long.MaxValue))) return Value.Null;
        return Value.Of(new RangeList(first, (int)count, distance < 0 ? -1 : 1));
    }
}
