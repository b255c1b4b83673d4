using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Executes <c>for</c>, <c>tablerow</c> and <c>while</c> (language.md 9.5).</summary>
internal static class LoopRunner
{
    public static Flow Run(ForStatement statement, Rendering rendering)
    {
        var list = ExpressionEvaluator.Evaluate(statement.List, rendering);
        if (rendering.HasFailed) return Flow.Break;
        if (list.IsNull) return Flow.Next;
        rendering.Span = statement.List.Span;
        if (ListConversion.ToList(list, rendering) is not { } all) return Flow.Break;
        var range = LoopRange.Of(statement.Options, all.Count, rendering);
        if (rendering.HasFailed) return Flow.Break;
        var isTable = statement.Options.IsTableRow;
        if (isTable) rendering.Output.WriteRaw("<tr class=\"row1\">");
        var flow = range.Count > 0 ? RunTurns(statement, all, range, rendering) : Flow.Next;
        if (isTable) rendering.Output.WriteRaw("</tr>\n");
        return range.Count == 0 && statement.Else is not null ? StatementRunner.RunBlock(statement.Else, rendering) : flow;
    }

    public static Flow Run(WhileStatement statement, Rendering rendering)
    {
        var state = new LoopState(0);
        var loop = rendering.Scopes.EnterLoop("while", state, "");
        var flow = Flow.Next;
        while (flow is Flow.Next or Flow.Continue && rendering.Turn(statement.Span) && ExpressionEvaluator.Evaluate(statement.Condition, rendering).IsTruthy)
        {
            flow = StatementRunner.RunBlock(statement.Body, rendering);
            state.Index++;
        }

        Scopes.LeaveLoop(loop);
        return flow == Flow.Return ? flow : Flow.Next;
    }

    private static Flow RunTurns(ForStatement statement, IReadOnlyList<Value> all, LoopRange range, Rendering rendering)
    {
        var row = statement.Options.IsTableRow ? new TableRowState(range.Count, range.Columns) : null;
        var state = row ?? new LoopState(range.Count);
        var loop = rendering.Scopes.EnterLoop(statement.Options.Keyword, state, statement.Variable.Name);
        var flow = Flow.Next;
        var before = Value.Null;
        for (var index = 0; index < range.Count && flow is Flow.Next or Flow.Continue && rendering.Turn(statement.Span); index++)
        {
            // A list never shrinks, but may grow while it is gone through.
            var item = all[range[index]];
            state.HasChanged = index == 0 || !Operators.AreEqual(item, before, rendering);
            state.Index = index;
            loop.SetItem(before = item);
            if (row is not null) BeginCell(row, rendering.Output);
            flow = StatementRunner.RunBlock(statement.Body, rendering);
            if (row is not null) rendering.Output.WriteRaw("</td>");
        }

        Scopes.LeaveLoop(loop);
        return flow == Flow.Return ? flow : Flow.Next;
    }

    private static void BeginCell(TableRowState row, OutputWriter output)
    {
        if (row.Column == 0 && row.Row > 0) output.WriteRaw($"</tr>\n<tr class=\"row{row.Row + 1}\">");
        output.WriteRaw($"<td class=\"col{row.Column + 1}\">");
    }
}
