namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>condition ? then : otherwise</c> (language.md 8.5).</summary>
internal sealed record ConditionalExpression(Expression Condition, Expression Then, Expression Else) : Expression(Condition.Span.To(Else.Span))
{
    public override int Height { get; } = 1 + Math.Max(Condition.Height, Math.Max(Then.Height, Else.Height));
}
