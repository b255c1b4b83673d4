using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Finds the value of expressions. After a fault everything is null.</summary>
internal static class ExpressionEvaluator
{
    /// <summary>A function named alone is called without arguments (language.md 8.1).</summary>
    public static Value Evaluate(Expression expression, Evaluation evaluation)
    {
        var value = EvaluateTarget(expression, evaluation);
        return value.Kind == ValueKind.Function ? Calls.Invoke(value.AsFunction(), expression.Span, [], evaluation) : value;
    }

    /// <summary>As <see cref="Evaluate"/>, but a function stays one.</summary>
    public static Value EvaluateTarget(Expression expression, Evaluation evaluation) => expression switch
    {
        MemberExpression member => Member(member, evaluation),
        VariableExpression variable => Variable(variable, evaluation),
        LiteralExpression literal => literal.Value,
        CallExpression call => Calls.Evaluate(call, evaluation),
        BinaryExpression binary => Binary(binary, evaluation),
        UnaryExpression unary => Unary(unary, evaluation),
        NestedExpression nested => Evaluate(nested.Inner, evaluation),
        ConditionalExpression conditional => Evaluate(Evaluate(conditional.Condition, evaluation).IsTruthy ? conditional.Then : conditional.Else, evaluation),
        IndexExpression index => Index(index, evaluation),
        ArrayExpression array => Value.Of([.. array.Items.Select(item => Evaluate(item, evaluation))]),
        _ => throw new InvalidOperationException($"No way to evaluate {expression.GetType().Name}."),
    };

    private static Value Variable(VariableExpression variable, Evaluation evaluation)
    {
        if (variable.Name == "for") return evaluation.Loop is { } loop ? Value.Of(loop) : Value.Null;
        return evaluation.TryResolve(variable.Name, out var value) ? value : Value.Null;
    }

    private static Value Member(MemberExpression member, Evaluation evaluation)
    {
        var target = EvaluateTarget(member.Target, evaluation);
        switch (target.Kind)
        {
            case ValueKind.Object:
                return target.AsObject().TryGet(member.Name, out var value) ? value : Value.Null;
            case ValueKind.Text or ValueKind.SafeText:
                return member.Name == "size" ? Value.Of(target.AsText().Length) : Value.Null;
            case ValueKind.List:
                return member.Name == "size" ? Value.Of(target.AsList().Count) : Value.Null;
            case ValueKind.Date:
                return target.AsDate().Member(member.Name);
            case ValueKind.Null when !member.IsOptionalChain:
                return evaluation.Fail(DiagnosticCodes.UnknownName, $"There is nothing whose {member.Name} could be read. Write ?. instead of . where it may be missing.", member.Span);
            default:
                return Value.Null;
        }
    }

    private static Value Index(IndexExpression expression, Evaluation evaluation)
    {
        var target = EvaluateTarget(expression.Target, evaluation);
        var index = Evaluate(expression.Index, evaluation);
        if (target.IsNull && expression.IsOptionalChain) return Value.Null;
        if (target.IsNull) return evaluation.Fail(DiagnosticCodes.UnknownName, "There is no list or object here to take a part of.", expression.Span);
        if (index.IsNull) return evaluation.Fail(DiagnosticCodes.Type, "The number or name in [ ] is empty.", expression.Span);
        if (target.Kind == ValueKind.Object) return target.AsObject().TryGet(evaluation.Text(index), out var value) ? value : Value.Null;
        if (!index.IsNumber) return Value.Null;
        var at = Math.Truncate(index.ToDouble());
        if (target.Kind == ValueKind.List) return Item(target.AsList(), at);
        if (!target.IsText) return Value.Null;
        var text = target.AsText();
        at = at < 0 ? at + text.Length : at;
        return at >= 0 && at < text.Length ? Value.Of(text[(int)at].ToString()) : Value.Null;
    }

    private static Value Item(IReadOnlyList<Value> items, double at)
    {
        at = at < 0 ? at + items.Count : at;
        return at >= 0 && at < items.Count ? items[(int)at] : Value.Null;
    }

    private static Value Unary(UnaryExpression unary, Evaluation evaluation)
    {
        var operand = Evaluate(unary.Operand, evaluation);
        if (unary.Operator == UnaryOperator.Not) return Value.Of(!operand.IsTruthy);
        return Operators.Signed(operand, unary.Operator == UnaryOperator.Negate, unary.Span, evaluation);
    }

    private static Value Binary(BinaryExpression binary, Evaluation evaluation)
    {
        if (!evaluation.Step(binary.OperatorSpan)) return Value.Null;
        var left = Evaluate(binary.Left, evaluation);
        switch (binary.Operator)
        {
            case BinaryOperator.And:
                return Value.Of(left.IsTruthy && Evaluate(binary.Right, evaluation).IsTruthy);
            case BinaryOperator.Or:
                return Value.Of(left.IsTruthy || Evaluate(binary.Right, evaluation).IsTruthy);
            case BinaryOperator.Coalesce:
                return left.IsNull ? Evaluate(binary.Right, evaluation) : left;
            case BinaryOperator.NotNullThen:
                return left.IsNull ? left : Evaluate(binary.Right, evaluation);
            default:
                var right = Evaluate(binary.Right, evaluation);
                evaluation.Span = binary.OperatorSpan;
                return evaluation.HasFailed ? Value.Null : Operators.Apply(binary.Operator, left, right, evaluation);
        }
    }
}
