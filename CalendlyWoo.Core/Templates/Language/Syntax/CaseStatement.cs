namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>case value … when a, b … else … end</c> (language.md 9.4): the first branch with an equal value.</summary>
internal sealed record CaseStatement(SourceSpan Span, Expression Value, IReadOnlyList<WhenBranch> Branches, Block? Else, string? Indent)
    : Statement(Span, Indent);

internal sealed record WhenBranch(SourceSpan Span, IReadOnlyList<Expression> Values, Block Body) : SyntaxNode(Span);
