using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Finds the value of expressions. After a fault everything is null.</summary>
internal static class ExpressionEvaluator
{
    /// <summary>A function named alone is called without arguments (language.md 8.1).</summary>
    public static Value Evaluate(Expression expression, Rendering rendering)
    {
        var value = EvaluateTarget(expression, rendering);
        return value.Kind == ValueKind.Function ? Calls.Invoke(value.AsFunction(), expression.Span, [], rendering) : value;
    }

    /// <summary>As <see cref="Evaluate"/>, but a function stays one.</summary>
    public static Value EvaluateTarget(Expression expression, Rendering rendering) => expression switch
    {
        MemberExpression member => Member(member, rendering),
        VariableExpression variable => Variable(variable, rendering),
        LiteralExpression literal => literal.Value,
        CallExpression call => Calls.Evaluate(call, rendering),
        BinaryExpression binary => Binary(binary, rendering),
        UnaryExpression unary => Unary(unary, rendering),
        NestedExpression nested => Evaluate(nested.Inner, rendering),
        ConditionalExpression conditional => Evaluate(Evaluate(conditional.Condition, rendering).IsTruthy ? conditional.Then : conditional.Else, rendering),
        IndexExpression index => Index(index, rendering),
        ArrayExpression array => Value.Of([.. array.Items.Select(item => Evaluate(item, rendering))]),
        _ => throw new InvalidOperationException($"No way to evaluate {expression.GetType().Name}."),
    };

    private static Value Variable(VariableExpression variable, Rendering rendering)
    {
        if (variable.Name == "for") return rendering.Loop is { } loop ? Value.Of(loop) : Value.Null;
        return rendering.TryResolve(variable.Name, out var value) ? value : Value.Null;
    }

    private static Value Member(MemberExpression member, Rendering rendering)
    {
        var target = Evaluate(member.Target, rendering);
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
            case ValueKind.TimeSpan:
                return TimeSpanMembers.Find(target.AsTimeSpan(), member.Name);
            case ValueKind.Null when !member.IsOptionalChain:
                return rendering.Fail(DiagnosticCodes.UnknownName,
                    $"There is nothing whose {member.Name} could be read. Write ?. instead of . where it may be missing.", member.Span);
            default:
                return Value.Null;
        }
    }

    private static Value Index(IndexExpression expression, Rendering rendering)
    {
        var target = EvaluateTarget(expression.Target, rendering);
        var index = Evaluate(expression.Index, rendering);
        if (target.IsNull && expression.IsOptionalChain) return Value.Null;
        if (target.IsNull) return rendering.Fail(DiagnosticCodes.UnknownName, "There is no list or object here to take a part of.", expression.Span);
        if (index.IsNull) return rendering.Fail(DiagnosticCodes.Type, "The number or name in [ ] is empty.", expression.Span);
        if (target.Kind == ValueKind.Object) return target.AsObject().TryGet(rendering.Text(index), out var value) ? value : Value.Null;
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

    private static Value Unary(UnaryExpression unary, Rendering rendering)
    {
        var operand = Evaluate(unary.Operand, rendering);
        if (unary.Operator == UnaryOperator.Not) return Value.Of(!operand.IsTruthy);
        return Operators.Signed(operand, unary.Operator == UnaryOperator.Negate, unary.Span, rendering);
    }

    private static Value Binary(BinaryExpression binary, Rendering rendering)
    {
        if (!rendering.Step(binary.OperatorSpan)) return Value.Null;
        var left = Evaluate(binary.Left, rendering);
        switch (binary.Operator)
        {
            case BinaryOperator.And:
                return Value.Of(left.IsTruthy && Evaluate(binary.Right, rendering).IsTruthy);
            case BinaryOperator.Or:
                return Value.Of(left.IsTruthy || Evaluate(binary.Right, rendering).IsTruthy);
            case BinaryOperator.Coalesce:
                return left.IsNull ? Evaluate(binary.Right, rendering) : left;
            case BinaryOperator.NotNullThen:
                return left.IsNull ? left : Evaluate(binary.Right, rendering);
            default:
                var right = Evaluate(binary.Right, rendering);
                rendering.Span = binary.OperatorSpan;
                return rendering.HasFailed ? Value.Null : Operators.Apply(binary.Operator, left, right, rendering);
        }
    }
}
