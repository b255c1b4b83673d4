namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary>Text that is output as it is (language.md 1.2).</summary>
internal sealed record TextStatement(SourceSpan Span, string Text) : Statement(Span, null);
