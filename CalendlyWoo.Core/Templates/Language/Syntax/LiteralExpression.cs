using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary>A constant (language.md 3).</summary>
internal sealed record LiteralExpression(SourceSpan Span, Value Value) : Expression(Span)
{
    public override int Height => 1;
}
