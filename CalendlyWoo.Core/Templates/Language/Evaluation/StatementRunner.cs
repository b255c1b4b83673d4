using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Executes statements.</summary>
internal static class StatementRunner
{
    /// <summary>Runs a template or a snippet; what a <c>ret</c> of its own gives is written (language.md 9.12).</summary>
    public static void RunPage(Block page, Rendering rendering)
    {
        if (RunBlock(page, rendering) == Flow.Return)
        {
            var value = rendering.Returned;
            rendering.Returned = Value.Null;
            Write(value, page.Span, rendering);
        }

        if (rendering.Output.IsFull) Overflow(rendering, page.Span);
    }

    public static Flow RunBlock(Block block, Rendering rendering)
    {
        if (!rendering.HasStack(block.Span)) return Flow.Break;

        // Text has the indentation of the block's owner, each statement that of its own code block (language.md 1.5).
        var output = rendering.Output;
        var indent = output.Indent;
        var flow = Flow.Next;
        foreach (var statement in block.Statements)
        {
            if (statement is TextStatement text)
            {
                output.Indent = indent;
                output.WriteRaw(text.Text);
                if (!output.IsFull) continue;
                flow = Overflow(rendering, text.Span);
                break;
            }

            output.Indent = statement.Indent;
            flow = rendering.Step(statement.Span) ? RunStatement(statement, rendering) : Flow.Break;
            if (rendering.HasFailed) flow = Flow.Break;
            if (flow != Flow.Next) break;
        }

        output.Indent = indent;
        return flow;
    }

    /// <summary>Writes a value: HTML as it is, anything else as the part asks.</summary>
    public static Flow Write(in Value value, SourceSpan span, Rendering rendering)
    {
        if (value.IsNull || rendering.HasFailed) return Flow.Next;
        if (value.Kind == ValueKind.Text) rendering.Output.WriteValue(value.AsText());
        else if (value.Kind == ValueKind.SafeText) rendering.Output.WriteRaw(value.AsText());
        else rendering.Output.WriteValue(rendering.Text(value));
        return rendering.Output.IsFull ? Overflow(rendering, span) : Flow.Next;
    }

    private static Flow RunStatement(Statement statement, Rendering rendering)
    {
        switch (statement)
        {
            case OutputStatement output:
                return RunOutput(output, rendering);
            case IfStatement condition:
                return RunIf(condition, rendering);
            case ForStatement loop:
                return LoopRunner.Run(loop, rendering);
            default:
                return RunOther(statement, rendering);
        }
    }

    private static Flow RunOutput(OutputStatement statement, Rendering rendering)
    {
        var value = statement.Value is CallExpression call
            ? Calls.Evaluate(call, rendering, isOutput: true)
            : ExpressionEvaluator.Evaluate(statement.Value, rendering);
        return Write(value, statement.Span, rendering);
    }

    private static Flow RunOther(Statement statement, Rendering rendering)
    {
        switch (statement)
        {
            case AssignStatement assign:
                Assignments.Set(assign.Target, ExpressionEvaluator.Evaluate(assign.Value, rendering), rendering);
                return Flow.Next;
            case JumpStatement jump:
                return jump.IsBreak ? Flow.Break : Flow.Continue;
            case CaseStatement choice:
                return RunCase(choice, rendering);
            case WhileStatement loop:
                return LoopRunner.Run(loop, rendering);
            case ReturnStatement ret:
                rendering.Returned = ret.Value is null ? Value.Null : ExpressionEvaluator.Evaluate(ret.Value, rendering);
                return Flow.Return;
            default:
                return ScopeRunner.Run(statement, rendering);
        }
    }

    private static Flow Overflow(Rendering rendering, SourceSpan span)
    {
        rendering.Fail(DiagnosticCodes.TooMuchOutput, $"This template writes more than {rendering.Limits.MaxLength} characters.", span);
        return Flow.Break;
    }

    private static Flow RunIf(IfStatement statement, Rendering rendering)
    {
        foreach (var branch in statement.Branches)
        {
            if (ExpressionEvaluator.Evaluate(branch.Condition, rendering).IsTruthy) return RunBlock(branch.Body, rendering);
            if (rendering.HasFailed) return Flow.Break;
        }

        return statement.Else is null ? Flow.Next : RunBlock(statement.Else, rendering);
    }

    private static Flow RunCase(CaseStatement statement, Rendering rendering)
    {
        var value = ExpressionEvaluator.Evaluate(statement.Value, rendering);
        foreach (var branch in statement.Branches)
        {
            foreach (var candidate in branch.Values)
            {
                var other = ExpressionEvaluator.Evaluate(candidate, rendering);
                rendering.Span = candidate.Span;
                if (rendering.HasFailed) return Flow.Break;
                if (Operators.Apply(BinaryOperator.Equal, value, other, rendering).IsTruthy) return RunBlock(branch.Body, rendering);
            }
        }

        return statement.Else is null ? Flow.Next : RunBlock(statement.Else, rendering);
    }
}
