namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary>A node of the syntax tree. Nodes never change and may be shared between threads.</summary>
internal abstract record SyntaxNode(SourceSpan Span);
