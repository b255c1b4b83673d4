namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>readonly name</c> (language.md 9.7).</summary>
internal sealed record ReadOnlyStatement(SourceSpan Span, VariableExpression Variable, string? Indent) : Statement(Span, Indent);
