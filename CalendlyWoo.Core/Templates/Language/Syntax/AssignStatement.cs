namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>name = value</c>, or with an operator <c>name += value</c> (language.md 8.2 and 9.2).</summary>
internal sealed record AssignStatement(VariableExpression Target, BinaryOperator? Operator, Expression Value, string? Indent)
    : Statement(Target.Span.To(Value.Span), Indent);
