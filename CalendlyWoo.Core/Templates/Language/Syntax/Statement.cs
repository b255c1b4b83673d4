namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary>Something that is executed.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Indent">The white space before its code block where that stands first on a line: every line it writes starts so (language.md 1.5).</param>
internal abstract record Statement(SourceSpan Span, string? Indent) : SyntaxNode(Span);
