namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary>What stands behind a loop's list: first <c>offset</c> leaves out, then <c>reversed</c> turns round, then <c>limit</c> cuts off.</summary>
internal sealed record LoopOptions
{
    public static LoopOptions None { get; } = new();

    /// <summary>Whether the loop is a <c>tablerow</c>, which writes rows and cells of an HTML table.</summary>
    public bool IsTableRow { get; init; }

    public bool IsReversed { get; init; }

    public Expression? Limit { get; init; }

    public Expression? Offset { get; init; }

    /// <summary>Only for <c>tablerow</c>: cells in a row.</summary>
    public Expression? Columns { get; init; }

    public IEnumerable<Expression> Expressions => new[] { Limit, Offset, Columns }.OfType<Expression>();

    public string Keyword => IsTableRow ? "tablerow" : "for";
}
