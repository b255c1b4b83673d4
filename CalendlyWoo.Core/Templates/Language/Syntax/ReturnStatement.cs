namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>ret value</c> (language.md 9.12): ends the function, the snippet or the template.</summary>
internal sealed record ReturnStatement(SourceSpan Span, Expression? Value, string? Indent) : Statement(Span, Indent);
