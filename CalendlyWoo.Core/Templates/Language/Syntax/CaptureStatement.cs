namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>capture target … end</c> (language.md 9.6): what the body writes becomes the target's value.</summary>
internal sealed record CaptureStatement(SourceSpan Span, Expression Target, Block Body, string? Indent) : Statement(Span, Indent);
