namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>if … else if … else … end</c> (language.md 9.3): the first branch whose condition holds.</summary>
internal sealed record IfStatement(SourceSpan Span, IfBranch[] Branches, Block? Else, string? Indent) : Statement(Span, Indent);

internal sealed record IfBranch(Expression Condition, Block Body) : SyntaxNode(Condition.Span);
