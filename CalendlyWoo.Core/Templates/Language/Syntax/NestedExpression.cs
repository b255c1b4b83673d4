namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary>An expression in parentheses (language.md 8.3).</summary>
internal sealed record NestedExpression(SourceSpan Span, Expression Inner) : Expression(Span)
{
    public override int Height { get; } = 1 + Inner.Height;

    public override bool IsOptionalChain => Inner.IsOptionalChain;
}
