namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>[1, 2, 3]</c> (language.md 6).</summary>
internal sealed record ArrayExpression(SourceSpan Span, IReadOnlyList<Expression> Items) : Expression(Span)
{
    public override int Height { get; } = 1 + Items.Select(item => item.Height).DefaultIfEmpty().Max();
}
