namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>for variable in list … else … end</c>, and <c>tablerow</c> (language.md 9.5). The else block is for an empty list.</summary>
internal sealed record ForStatement(SourceSpan Span, VariableExpression Variable, Expression List, LoopOptions Options, Block Body, Block? Else, string? Indent)
    : Statement(Span, Indent);
