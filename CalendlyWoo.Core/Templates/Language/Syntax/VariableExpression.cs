namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary>A variable (language.md 4). The name of a local one starts with <c>$</c>.</summary>
internal sealed record VariableExpression(SourceSpan Span, string Name) : Expression(Span)
{
    public override int Height => 1;
}
