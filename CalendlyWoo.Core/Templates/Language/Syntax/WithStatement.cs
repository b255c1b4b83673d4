namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>with object … end</c> (language.md 9.9): names inside are the object's members first.</summary>
internal sealed record WithStatement(SourceSpan Span, Expression Target, Block Body, string? Indent) : Statement(Span, Indent);
