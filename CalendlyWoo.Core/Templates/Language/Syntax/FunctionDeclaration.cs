namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary>What a function takes and does (language.md 7).</summary>
/// <param name="Span">Its first word.</param>
/// <param name="Name">Null where it has none.</param>
/// <param name="Parameters">Null for a simple function, which takes any arguments as <c>$0</c>, <c>$1</c> and so on.</param>
/// <param name="Body">What it runs; null for an inline function.</param>
/// <param name="Result">What an inline function gives; null for others.</param>
internal sealed record FunctionDeclaration(
    SourceSpan Span,
    string? Name,
    IReadOnlyList<FunctionParameter>? Parameters,
    Block? Body,
    Expression? Result) : SyntaxNode(Span)
{
    /// <summary>The height of its highest expression.</summary>
    public int Height { get; } = Math.Max(
        Result?.Height ?? 0,
        Body is null ? 0 : SyntaxWalk.Statements(Body).SelectMany(SyntaxWalk.Expressions).Select(expression => expression.Height).DefaultIfEmpty().Max());

    /// <summary>How it is called, such as <c>sub x y?</c>.</summary>
    public string Signature { get; } =
        string.Join(' ', [Name ?? "do", .. (Parameters ?? []).Select(parameter => parameter.IsRest ? $"{parameter.Name}..." : parameter.Shown)]);
}
