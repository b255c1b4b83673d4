using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Editing.Checks;

/// <summary>A template's text under check.</summary>
/// <param name="Name">The template's; a snippet's is what <c>include</c> takes.</param>
/// <param name="Kind">What the template is for.</param>
/// <param name="Source">Its parts.</param>
internal sealed record CheckedText(string Name, TemplateKind Kind, TemplateSource Source)
{
    public bool IsSnippet => Kind == TemplateKind.Snippet;
}
