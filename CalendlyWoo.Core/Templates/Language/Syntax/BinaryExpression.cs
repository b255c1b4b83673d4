namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary>Two expressions joined by an operator. <paramref name="OperatorSpan"/> is where mistakes are shown.</summary>
internal sealed record BinaryExpression(SourceSpan OperatorSpan, BinaryOperator Operator, Expression Left, Expression Right)
    : Expression(Left.Span.To(Right.Span))
{
    public override int Height { get; } = 1 + Math.Max(Left.Height, Right.Height);
}
