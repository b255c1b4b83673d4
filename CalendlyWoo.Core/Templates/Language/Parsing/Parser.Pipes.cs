using CalendlyWoo.Core.Templates.Language.Lexing;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Parsing;

internal sealed partial class Parser
{
    /// <summary>Gives the left side to the first function on the right: <c>x | f + 1</c> is <c>(x | f) + 1</c> (language.md 8.9).</summary>
    private Expression Pipe(Expression value, Expression receiver, Token pipe) => receiver switch
    {
        VariableExpression or MemberExpression or IndexExpression or NestedExpression or FunctionExpression => Call(receiver, value, []),
        UnaryExpression { Operator: UnaryOperator.Alias } alias => Call(alias.Operand, value, []),
        CallExpression call => Call(call.Target, value, call.Arguments),
        UnaryExpression { Operator: UnaryOperator.Not } not => Bounded(not with { Operand = Pipe(value, not.Operand, pipe) }),
        BinaryExpression binary => Bounded(new BinaryExpression(binary.OperatorSpan, binary.Operator, Pipe(value, binary.Left, pipe), binary.Right)),
        ConditionalExpression choice => Bounded(new ConditionalExpression(Pipe(value, choice.Condition, pipe), choice.Then, choice.Else)),
        _ => NoReceiver(value, receiver, pipe),
    };

    private Expression Call(Expression target, Expression value, CallArgument[] others) =>
        Bounded(new CallExpression(target.Span, target, [new CallArgument(value.Span, null, value), .. others]));

    private Expression NoReceiver(Expression value, Expression receiver, Token pipe)
    {
        Error(receiver.Span.Length > 0 ? receiver.Span : pipe.Span, "After | a function must follow, such as string.upcase.");
        return value;
    }
}
