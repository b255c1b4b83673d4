namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>break</c> or <c>continue</c> (language.md 9.5).</summary>
internal sealed record JumpStatement(SourceSpan Span, bool IsBreak, string? Indent) : Statement(Span, Indent);
