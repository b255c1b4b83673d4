namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>wrap function arguments … end</c> (language.md 9.10): the function writes the body wherever it says <c>$$</c>.</summary>
internal sealed record WrapStatement(SourceSpan Span, CallExpression Call, Block Body, string? Indent) : Statement(Span, Indent);
