using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Operators with a list on at least one side, and with <c>empty</c>.</summary>
internal static class ListOperators
{
    /// <summary>Lists deeper than this inside each other count as different: a list may hold itself.</summary>
    private const int MaxDepth = 16;

    public static Value Apply(BinaryOperator op, Value left, Value right, Rendering rendering) => op switch
    {
        BinaryOperator.Add when left.Kind == right.Kind => Joined(left.AsList(), right.AsList(), rendering),
        BinaryOperator.Append when left.Kind == ValueKind.List => Joined(left.AsList(), [right], rendering),
        BinaryOperator.Prepend when right.Kind == ValueKind.List => Joined([left], right.AsList(), rendering),
        _ => rendering.Fail("This operator does not work with a list."),
    };

    /// <summary>Whether two lists have equal items in the same order.</summary>
    public static bool AreEqual(Value left, Value right, Rendering rendering) => AreEqual(left.AsList(), right.AsList(), rendering, 0);

    /// <summary>A comparison with <c>empty</c> (language.md 4.2).</summary>
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

    private static Value Joined(IReadOnlyList<Value> left, IReadOnlyList<Value> right, Rendering rendering)
    {
        if (!rendering.FitsList((long)left.Count + right.Count)) return Value.Null;
        return rendering.Made(Value.Of(new ScriptArray([.. left, .. right])));
    }

    private static bool AreEqual(IReadOnlyList<Value> left, IReadOnlyList<Value> right, Rendering rendering, int depth)
    {
        if (ReferenceEquals(left, right)) return true;
        if (left.Count != right.Count || depth > MaxDepth) return false;
        for (var index = 0; index < left.Count; index++)
        {
            if (!rendering.Step(rendering.Span)) return false;
            var (first, second) = (left[index], right[index]);
            var areBothLists = first.Kind == ValueKind.List && second.Kind == ValueKind.List;
            if (areBothLists ? !AreEqual(first.AsList(), second.AsList(), rendering, depth + 1) : !Operators.AreEqual(first, second, rendering)) return false;
        }

        return true;
    }
}
