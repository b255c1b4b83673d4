namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>$"text {expression} text"</c> (language.md 3.1); its texts are parts too.</summary>
internal sealed record InterpolatedExpression(SourceSpan Span, IReadOnlyList<Expression> Parts) : Expression(Span)
{
    public override int Height { get; } = 1 + Parts.Max(part => part.Height);
}
