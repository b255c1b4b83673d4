namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>++name</c>, <c>name++</c>, <c>--name</c> and <c>name--</c> (language.md 8.6).</summary>
/// <param name="Span">Where the sign is.</param>
/// <param name="Target">What is counted.</param>
/// <param name="Sum">The target one up or down.</param>
/// <param name="IsPostfix">Whether the expression has the value from before.</param>
internal sealed record IncrementExpression(SourceSpan Span, Expression Target, BinaryExpression Sum, bool IsPostfix) : Expression(Span)
{
    public override int Height { get; } = 1 + Sum.Height;
}
