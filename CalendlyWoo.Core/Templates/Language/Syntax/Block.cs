namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary>Statements in their order.</summary>
internal sealed record Block(SourceSpan Span, Statement[] Statements) : SyntaxNode(Span);
