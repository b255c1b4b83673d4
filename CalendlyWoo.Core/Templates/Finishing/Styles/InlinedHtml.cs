namespace CalendlyWoo.Core.Templates.Finishing.Styles;

/// <summary>A template's HTML with its style rules in <c>style</c> attributes.</summary>
/// <param name="Html">The same lines as the source: a place found in it is on the same line there.</param>
/// <param name="Warnings">What stays in the head although it looks as if it could be inlined; places are those of the source.</param>
public sealed record InlinedHtml(string Html, IReadOnlyList<TemplateDiagnostic> Warnings);
