namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>target[index]</c> (language.md 6).</summary>
internal sealed record IndexExpression(SourceSpan Span, Expression Target, Expression Index) : Expression(Span)
{
    public override int Height { get; } = 1 + Math.Max(Target.Height, Index.Height);

    public override bool IsOptionalChain { get; } = Target.IsOptionalChain;
}
