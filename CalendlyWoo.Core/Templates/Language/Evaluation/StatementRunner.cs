using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Executes statements.</summary>
internal static class StatementRunner
{
    private enum Flow : byte
    {
        Next,
        Break,
        Continue,
    }

    public static void Run(Block page, Evaluation evaluation) => RunBlock(page, evaluation);

    private static Flow RunBlock(Block block, Evaluation evaluation)
    {
        // Text has the indentation of the block's owner, each statement that of its own code block (language.md 1.5).
        var output = evaluation.Output;
        var indent = output.Indent;
        foreach (var statement in block.Statements)
        {
            if (statement is TextStatement text)
            {
                output.Indent = indent;
                output.WriteRaw(text.Text);
                if (output.IsFull) return Overflow(evaluation, text.Span);
                continue;
            }

            output.Indent = statement.Indent;
            if (!evaluation.Step(statement.Span)) return Flow.Break;
            var flow = RunStatement(statement, evaluation);
            if (evaluation.HasFailed) return Flow.Break;
            if (flow != Flow.Next) return flow;
        }

        return Flow.Next;
    }

    private static Flow RunStatement(Statement statement, Evaluation evaluation)
    {
        switch (statement)
        {
            case OutputStatement output:
                return Write(ExpressionEvaluator.Evaluate(output.Value, evaluation), output, evaluation);
            case IfStatement condition:
                return RunIf(condition, evaluation);
            case ForStatement loop:
                return RunFor(loop, evaluation);
            case AssignStatement assign:
                Assign(assign, evaluation);
                return Flow.Next;
            case JumpStatement jump:
                return jump.IsBreak ? Flow.Break : Flow.Continue;
            default:
                throw new InvalidOperationException($"No way to run {statement.GetType().Name}.");
        }
    }

    private static Flow Write(Value value, OutputStatement statement, Evaluation evaluation)
    {
        if (value.IsNull || evaluation.HasFailed) return Flow.Next;
        if (value.Kind == ValueKind.SafeText) evaluation.Output.WriteRaw(value.AsText());
        else evaluation.Output.WriteValue(evaluation.Text(value));
        return evaluation.Output.IsFull ? Overflow(evaluation, statement.Span) : Flow.Next;
    }

    private static Flow Overflow(Evaluation evaluation, SourceSpan span)
    {
        evaluation.Fail(DiagnosticCodes.TooMuchOutput, $"This template writes more than {evaluation.Limits.MaxLength} characters.", span);
        return Flow.Break;
    }

    private static Flow RunIf(IfStatement statement, Evaluation evaluation)
    {
        foreach (var branch in statement.Branches)
        {
            if (ExpressionEvaluator.Evaluate(branch.Condition, evaluation).IsTruthy) return RunBlock(branch.Body, evaluation);
            if (evaluation.HasFailed) return Flow.Break;
        }

        return statement.Else is null ? Flow.Next : RunBlock(statement.Else, evaluation);
    }

    private static void Assign(AssignStatement statement, Evaluation evaluation)
    {
        var value = statement.Operator is { } op
            ? ExpressionEvaluator.Evaluate(new BinaryExpression(statement.Span, op, statement.Target, statement.Value), evaluation)
            : ExpressionEvaluator.Evaluate(statement.Value, evaluation);
        evaluation.Set(statement.Target.Name, value);
    }

    private static Flow RunFor(ForStatement statement, Evaluation evaluation)
    {
        var list = ExpressionEvaluator.Evaluate(statement.List, evaluation);
        if (list.IsNull || evaluation.HasFailed) return Flow.Next;
        evaluation.Span = statement.List.Span;
        if (ListConversion.ToList(list, evaluation) is not { } items) return Flow.Break;
        if (items.Count == 0) return statement.Else is null ? Flow.Next : RunBlock(statement.Else, evaluation);
        var name = statement.Variable.Name;
        var hadOuter = evaluation.TryGetVariable(name, out var outer);
        var outerLoop = evaluation.Loop;
        RunTurns(statement, items, evaluation);
        evaluation.Loop = outerLoop;
        if (hadOuter) evaluation.Set(name, outer);
        else evaluation.Remove(name);
        return Flow.Next;
    }

    private static void RunTurns(ForStatement statement, IReadOnlyList<Value> items, Evaluation evaluation)
    {
        var loop = new LoopState(items.Count);
        var indent = evaluation.Output.Indent;
        for (var index = 0; index < items.Count; index++)
        {
            if (!evaluation.Turn(statement.Span)) return;
            var item = items[index];
            loop.HasChanged = index == 0 || !Operators.AreEqual(item, items[index - 1], evaluation);
            loop.Index = index;
            evaluation.Loop = loop;
            evaluation.Set(statement.Variable.Name, item);
            evaluation.Output.Indent = indent;
            if (RunBlock(statement.Body, evaluation) == Flow.Break) return;
        }
    }
}
