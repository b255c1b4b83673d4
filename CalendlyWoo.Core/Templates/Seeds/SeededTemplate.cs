namespace CalendlyWoo.Core.Templates.Seeds;

/// <summary>A template that a new shop starts with.</summary>
/// <param name="Name">What the owner sees it called.</param>
/// <param name="Service">The service whose mail it is, by the service's name.</param>
/// <param name="Subject">One line.</param>
/// <param name="Html">The HTML part.</param>
/// <param name="Text">The text part.</param>
public sealed record SeededTemplate(string Name, string Service, string Subject, string Html, string Text)
{
    public TemplateSource ToSource() => new(Subject, Html, Text);
}
