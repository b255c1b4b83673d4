using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Templates.Language.Values;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Templates;

/// <summary>The seam to the template language, which is Scriban's. Nothing here throws for whatever a template or a model holds.</summary>
public interface ITemplateEngine
{
    /// <summary>Reads a template; mistakes are in its diagnostics.</summary>
    ParsedTemplate Parse(string source, TemplatePart part);

    /// <summary>
    /// All mistakes, those of the writing and those against the model: unknown names and functions, wrong arguments and types. What is wrong in a
    /// snippet is told where the template includes it.
    /// </summary>
    /// <param name="template">What this engine has read.</param>
    /// <param name="schema">The names of the model; its sample is filled in.</param>
    /// <param name="snippets">What <c>include</c> may name; none where it is null.</param>
    /// <param name="isSnippet">Whether the template is a snippet itself, which may use arguments such as <c>$1</c>.</param>
    IReadOnlyList<TemplateDiagnostic> Check(ParsedTemplate template, ModelSchema schema, SnippetLibrary? snippets = null, bool isSnippet = false);

    /// <summary>
    /// Renders a template. A failure carries a code of <see cref="DiagnosticCodes"/> and needs the owner, except
    /// <see cref="DiagnosticCodes.TooSlow"/>, which is transient.
    /// </summary>
    Outcome<string> Render(ParsedTemplate template, TemplateObject model, RenderOptions options);
}
