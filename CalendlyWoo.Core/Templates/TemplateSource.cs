namespace CalendlyWoo.Core.Templates;

/// <summary>The parts of one version of a template as the owner wrote them.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Html">The HTML part.</param>
/// <param name="Text">The text part; null or blank where it is to be made from the HTML.</param>
public sealed record TemplateSource(string Subject, string Html, string? Text = null);
