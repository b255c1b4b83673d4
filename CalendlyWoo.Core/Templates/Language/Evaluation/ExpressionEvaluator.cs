using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Finds the value of expressions. After a fault everything is null.</summary>
internal static class ExpressionEvaluator
{
    /// <summary>A function named alone is called without arguments (language.md 8.1).</summary>
    public static Value Evaluate(Expression expression, Rendering rendering)
    {
        var value = expression is MemberExpression member ? PathEvaluator.Member(member, rendering) : EvaluateTarget(expression, rendering);
        return value.Kind == ValueKind.Function && IsCalledAlone(expression)
            ? Calls.Invoke(value.AsFunction(), expression.Span, [], rendering)
            : value;
    }

    /// <summary>As <see cref="Evaluate"/>, but a function that is named stays one. What mails are made of comes first.</summary>
    public static Value EvaluateTarget(Expression expression, Rendering rendering) => expression switch
    {
        MemberExpression member => PathEvaluator.Member(member, rendering),
        VariableExpression variable => rendering.Scopes.TryGet(variable.Name, out var value) ? value : Value.Null,
        LiteralExpression literal => literal.Value,
        CallExpression call => Calls.Evaluate(call, rendering),
        _ => EvaluateOther(expression, rendering),
    };

    private static Value EvaluateOther(Expression expression, Rendering rendering) => expression switch
    {
        BinaryExpression binary => Binary(binary, rendering),
        UnaryExpression unary => Unary(unary, rendering),
        NestedExpression nested => Evaluate(nested.Inner, rendering),
        ConditionalExpression conditional => Evaluate(Evaluate(conditional.Condition, rendering).IsTruthy ? conditional.Then : conditional.Else, rendering),
        IndexExpression index => PathEvaluator.Index(index, rendering),
        ThisExpression => Value.Of(rendering.Scopes.This),
        FunctionExpression function => Value.Of(new ScriptFunction(function.Function)),
        IncrementExpression increment => Increment(increment, rendering),
        _ => Construction.Evaluate(expression, rendering),
    };

    /// <summary>What a call gives is not called again, and <c>@</c> keeps a function.</summary>
    private static bool IsCalledAlone(Expression expression) => expression switch
    {
        VariableExpression or MemberExpression or IndexExpression => true,
        NestedExpression nested => nested.Inner is FunctionExpression,
        _ => false,
    };

    private static Value Unary(UnaryExpression unary, Rendering rendering)
    {
        if (unary.Operator == UnaryOperator.Alias) return EvaluateTarget(unary.Operand, rendering);
        var operand = Evaluate(unary.Operand, rendering);
        if (unary.Operator == UnaryOperator.Not) return Value.Of(!operand.IsTruthy);
        if (unary.Operator == UnaryOperator.Spread) return operand;
        return Operators.Signed(operand, unary.Operator == UnaryOperator.Negate, unary.Span, rendering);
    }

    private static Value Increment(IncrementExpression increment, Rendering rendering)
    {
        var before = Evaluate(increment.Target, rendering);
        if (!before.IsNumber) return rendering.Fail(DiagnosticCodes.Type, "Only a number can be counted up or down.", increment.Span);
        var after = Evaluate(increment.Sum, rendering);
        Assignments.Set(increment.Target, after, rendering);
        return increment.IsPostfix ? before : after;
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
