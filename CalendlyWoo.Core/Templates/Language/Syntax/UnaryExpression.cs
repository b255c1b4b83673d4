namespace CalendlyWoo.Core.Templates.Language.Syntax;

internal enum UnaryOperator : byte
{
    Not,
    Negate,
    Plus,
}

/// <summary>An operator before its operand (language.md 8.6).</summary>
internal sealed record UnaryExpression(SourceSpan Span, UnaryOperator Operator, Expression Operand) : Expression(Span)
{
    public override int Height { get; } = 1 + Operand.Height;
}
