using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Operators with a list on at least one side: join, repeat, take the first part or every n-th item, compare item by item.</summary>
internal static class ListOperators
{
    private const int MaxDepth = 32;

    public static Value Apply(BinaryOperator op, Value left, Value right, Rendering rendering)
    {
        var (first, second) = (ItemsOf(left), ItemsOf(right));
        switch (op)
        {
            case BinaryOperator.Add when first is not null && second is not null:
                return Concat(first, second, rendering);
            case BinaryOperator.Append when first is not null:
                return Of([.. first, right], rendering);
            case BinaryOperator.Prepend when second is not null:
                return Of([left, .. second], rendering);
            case BinaryOperator.Multiply when first is null != second is null:
                return Times(second is null ? right : left, rendering) is { } times ? Repeat((first ?? second)!, times, rendering) : Value.Null;
            case BinaryOperator.Divide or BinaryOperator.DivideRound or BinaryOperator.Modulo when first is not null && second is null:
                return Times(right, rendering) is { } parts ? Part(op, first, parts, rendering) : Value.Null;
            default:
                if (Operators.IsComparison(op) && first is not null && second is not null) return Value.Of(Holds(op, first, second, rendering, 0));
                return rendering.Fail("This operator does not work with a list and this value.");
        }
    }

    public static bool AreEqual(IReadOnlyList<Value> left, IReadOnlyList<Value> right, Rendering rendering) =>
        Holds(BinaryOperator.Equal, left, right, rendering, 0);

    public static Value Concat(IReadOnlyList<Value> left, IReadOnlyList<Value> right, Rendering rendering) =>
        rendering.FitsList((long)left.Count + right.Count) ? rendering.Made(Value.Of(new Sequence([.. left, .. right]))) : Value.Null;

    /// <summary>A comparison with <c>empty</c> (language.md 4.2), which no text equals.</summary>
    public static Value WithEmpty(BinaryOperator op, Value value)
    {
        // As in Scriban, a text is never equal to the empty object: .empty? asks for that.
        var isEmpty = !value.IsText && (EmptyObject.IsEmpty(value) ?? false);
        return Value.Of(op switch
        {
            BinaryOperator.Equal or BinaryOperator.LessOrEqual or BinaryOperator.GreaterOrEqual => isEmpty,
            BinaryOperator.NotEqual => !isEmpty,
            _ => false,
        });
    }

    private static Value Of(List<Value> items, Rendering rendering) =>
        rendering.FitsList(items.Count) ? rendering.Made(Value.Of(new ScriptArray(items))) : Value.Null;

    private static IReadOnlyList<Value>? ItemsOf(Value value) => value.Kind == ValueKind.List ? value.AsList() : null;

    private static Value Repeat(IReadOnlyList<Value> items, int times, Rendering rendering)
    {
        if (!rendering.FitsList((long)items.Count * times)) return Value.Null;
        var repeated = new List<Value>(items.Count * times);
        for (var turn = 0; turn < times && items.Count > 0; turn++) repeated.AddRange(items);
        return rendering.Made(Value.Of(new ScriptArray(repeated)));
    }

    private static Value Part(BinaryOperator op, IReadOnlyList<Value> items, int parts, Rendering rendering)
    {
        if (parts == 0) return rendering.Fail("This divides by zero.");
        return op == BinaryOperator.Modulo
            ? Of([.. items.Where((_, index) => index % parts == 0)], rendering)
            : Of([.. items.Take(items.Count / parts)], rendering);
    }

    private static int? Times(Value value, Rendering rendering)
    {
        if (value.IsNull) return 0;
        var number = Operators.IsNumeric(value) ? Math.Round(Operators.Number(value).ToDouble()) : -1;
        if (number is >= 0 and <= int.MaxValue) return (int)number;
        rendering.Fail("Beside a list this must be a whole number that is not negative.");
        return null;
    }

    /// <summary>The shorter list is the smaller one; of lists with the same length every pair must hold.</summary>
    private static bool Holds(BinaryOperator op, IReadOnlyList<Value> left, IReadOnlyList<Value> right, Rendering rendering, int depth)
    {
        var order = left.Count.CompareTo(right.Count);
        if (order != 0) return op != BinaryOperator.Equal && Operators.Compared(op, order).IsTruthy;
        if (left.Count == 0) return op is BinaryOperator.Equal or BinaryOperator.LessOrEqual or BinaryOperator.GreaterOrEqual;
        if (depth > MaxDepth) rendering.Fail("These lists are nested too deeply.", DiagnosticCodes.TooDeep);
        for (var index = 0; index < left.Count; index++)
        {
            if (!rendering.Step(rendering.Span)) return false;
            var (first, second) = (ItemsOf(left[index]), ItemsOf(right[index]));
            var holds = (first, second) switch
            {
                (not null, not null) => Holds(op, first, second, rendering, depth + 1),
                _ when op == BinaryOperator.Equal => Operators.AreEqual(left[index], right[index], rendering),
                _ => Operators.Apply(op, left[index], right[index], rendering).IsTruthy,
            };
            if (!holds) return false;
        }

        return true;
    }
}
