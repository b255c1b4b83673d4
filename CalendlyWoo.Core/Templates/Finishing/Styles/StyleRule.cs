namespace CalendlyWoo.Core.Templates.Finishing.Styles;

/// <summary>One rule of a style sheet, by its place in the source.</summary>
/// <param name="Start">Where its selectors begin.</param>
/// <param name="End">Behind its closing brace.</param>
/// <param name="BodyStart">Behind its opening brace.</param>
/// <param name="Selectors">Its selectors, one by one.</param>
/// <param name="Declarations">In their order.</param>
/// <param name="IsConditional">It stands in a rule such as <c>@media</c>.</param>
internal sealed record StyleRule(int Start, int End, int BodyStart, IReadOnlyList<string> Selectors, IReadOnlyList<Declaration> Declarations,
    bool IsConditional);
