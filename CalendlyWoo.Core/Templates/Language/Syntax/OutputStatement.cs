namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary>An expression whose value is output (language.md 9.1).</summary>
internal sealed record OutputStatement(Expression Value, string? Indent) : Statement(Value.Span, Indent);
