namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>func name … end</c> and <c>name(x) = …</c> (language.md 7.1, 7.3 and 7.4).</summary>
internal sealed record FunctionStatement(VariableExpression Name, FunctionDeclaration Function, string? Indent) : Statement(Function.Span, Indent);
