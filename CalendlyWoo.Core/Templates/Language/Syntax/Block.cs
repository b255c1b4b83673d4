namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary>Statements in their order.</summary>
internal sealed record Block(SourceSpan Span, IReadOnlyList<Statement> Statements) : SyntaxNode(Span);
