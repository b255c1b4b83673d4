namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>while condition … end</c> (language.md 9.5).</summary>
internal sealed record WhileStatement(SourceSpan Span, Expression Condition, Block Body, string? Indent) : Statement(Span, Indent);
