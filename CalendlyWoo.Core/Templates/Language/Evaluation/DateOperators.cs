using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Operators on dates (builtins/date.md, "Binary operations"): instants are compared, and time between them is time that passes.</summary>
internal static class DateOperators
{
    public static Value Apply(BinaryOperator op, ZonedTime date, Value right, Rendering rendering)
    {
        if (right.Kind == ValueKind.Date)
        {
            var other = right.AsDate().Time;
            if (Operators.IsComparison(op)) return Operators.Compared(op, date.Time.CompareTo(other));
            if (op == BinaryOperator.Subtract) return Value.Of(date.Time - other);
        }

        if (right.Kind != ValueKind.TimeSpan || op != BinaryOperator.Add)
        {
            return rendering.Fail("A date can only be compared, take a date away, or have a timespan added. For a day before, use date.add_days (-1).");
        }

        return date.After(right.AsTimeSpan()) is { } later ? Value.Of(later) : rendering.Fail("There is no such date.");
    }
}
