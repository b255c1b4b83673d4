namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary>Something that has a value.</summary>
internal abstract record Expression(SourceSpan Span) : SyntaxNode(Span)
{
    /// <summary>How many expressions lie inside each other at most; the parser keeps it small enough for every recursion over the tree.</summary>
    public abstract int Height { get; }

    /// <summary>Whether a missing object in this path ends it with null (language.md 5, <c>?.</c>).</summary>
    public virtual bool IsOptionalChain => false;
}
