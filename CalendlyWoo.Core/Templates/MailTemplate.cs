using CalendlyWoo.Core.Templates.Finishing.Styles;

namespace CalendlyWoo.Core.Templates;

/// <summary>One version of a template with all its parts read. Immutable and safe to share.</summary>
/// <param name="Source">As the owner wrote it.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Preheader">Null where there is none.</param>
/// <param name="Html">The HTML part, its style rules written into its elements.</param>
/// <param name="Text">Null where the text is made from the HTML.</param>
public sealed record MailTemplate(TemplateSource Source, ParsedTemplate Subject, ParsedTemplate? Preheader, ParsedTemplate Html, ParsedTemplate? Text)
{
    public IReadOnlyList<ParsedTemplate> Parts { get; } = [.. new[] { Subject, Preheader, Html, Text }.OfType<ParsedTemplate>()];

    /// <summary>What all parts together take from the model.</summary>
    public IReadOnlyList<string> Variables { get; } =
    [
        .. new[] { Subject, Preheader, Html, Text }.OfType<ParsedTemplate>().SelectMany(part => part.Variables).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The same with what the included snippets take.</summary>
    public IEnumerable<string> VariablesWith(SnippetLibrary snippets) => Parts.All(part => part.Includes.Count == 0)
        ? Variables
        : Parts.SelectMany(snippets.VariablesOf).Distinct(StringComparer.Ordinal);

    /// <summary>Reads all parts. Places in the HTML keep their line.</summary>
    public static MailTemplate Parse(ITemplateEngine engine, TemplateSource source) => new(
        source,
        engine.Parse(source.Subject, TemplatePart.Subject),
        string.IsNullOrWhiteSpace(source.Preheader) ? null : engine.Parse(source.Preheader, TemplatePart.Subject),
        engine.Parse(StyleInliner.Inline(source.Html).Html, TemplatePart.Html),
        string.IsNullOrWhiteSpace(source.Text) ? null : engine.Parse(source.Text, TemplatePart.Text));
}
