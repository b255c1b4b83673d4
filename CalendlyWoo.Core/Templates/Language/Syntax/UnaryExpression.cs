namespace CalendlyWoo.Core.Templates.Language.Syntax;

internal enum UnaryOperator : byte
{
    Not,
    Negate,
    Plus,

    /// <summary><c>@</c>: a function stays one instead of being called.</summary>
    Alias,

    /// <summary><c>^</c>: a list's items become arguments of their own.</summary>
    Spread,
}

/// <summary>An operator before its operand (language.md 8.6).</summary>
internal sealed record UnaryExpression(SourceSpan Span, UnaryOperator Operator, Expression Operand) : Expression(Span)
{
    public override int Height { get; } = 1 + Operand.Height;
}
