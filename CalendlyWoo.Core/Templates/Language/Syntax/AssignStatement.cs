namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>target = value</c> (language.md 8.2). For <c>target += value</c> (9.2) the value is the whole sum.</summary>
internal sealed record AssignStatement(Expression Target, Expression Value, bool IsCompound, string? Indent)
    : Statement(Target.Span.To(Value.Span), Indent);
