namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>import object</c> (language.md 9.8): its members become variables.</summary>
internal sealed record ImportStatement(SourceSpan Span, Expression Value, string? Indent) : Statement(Span, Indent);
