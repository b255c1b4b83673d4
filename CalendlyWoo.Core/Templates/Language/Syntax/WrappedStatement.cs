namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>$$</c>: writes the block that <c>wrap</c> gave to the function (language.md 9.10).</summary>
internal sealed record WrappedStatement(SourceSpan Span, string? Indent) : Statement(Span, Indent);
