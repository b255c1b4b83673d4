using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Which items of a list a loop goes through, in which order.</summary>
internal readonly record struct LoopRange(int First, int Count, int Step, int Columns)
{
    /// <summary>The index in the list.</summary>
    public int this[int turn] => First + (turn * Step);

    /// <summary>First the offset, then the order, then the limit; a limit below 1 is none (language.md 9.5).</summary>
    public static LoopRange Of(LoopOptions options, int count, Rendering rendering)
    {
        var offset = Math.Clamp(Number(options.Offset, 0, rendering), 0, count);
        var limit = Number(options.Limit, 0, rendering);
        var left = count - offset;
        var taken = limit > 0 ? Math.Min(limit, left) : left;
        var columns = Math.Max(1, Number(options.Columns, 1, rendering));
        return options.IsReversed ? new LoopRange(count - 1, taken, -1, columns) : new LoopRange(offset, taken, 1, columns);
    }

    private static int Number(Expression? expression, int standard, Rendering rendering)
    {
        if (expression is null) return standard;
        var value = ExpressionEvaluator.Evaluate(expression, rendering);
        if (value.IsNumber) return (int)Math.Clamp(value.ToDouble(), int.MinValue / 2, int.MaxValue / 2);
        if (!value.IsNull) rendering.Fail(DiagnosticCodes.Type, "This must be a whole number.", expression.Span);
        return standard;
    }
}
