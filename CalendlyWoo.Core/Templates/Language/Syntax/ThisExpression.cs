namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>this</c>: the object whose members are the variables here (language.md 4.1).</summary>
internal sealed record ThisExpression(SourceSpan Span) : Expression(Span)
{
    public override int Height => 1;
}
