namespace CalendlyWoo.Core.Templates;

/// <summary>One version of a template with all its parts read. Immutable and safe to share.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Html">The HTML part.</param>
/// <param name="Text">Null where the text is made from the HTML.</param>
public sealed record MailTemplate(ParsedTemplate Subject, ParsedTemplate Html, ParsedTemplate? Text)
{
    public IEnumerable<ParsedTemplate> Parts => Text is null ? [Subject, Html] : [Subject, Html, Text];

    /// <summary>What all parts together take from the model.</summary>
    public IReadOnlyList<string> Variables { get; } =
    [
        .. new[] { Subject, Html, Text }.OfType<ParsedTemplate>().SelectMany(part => part.Variables).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The same with what the included snippets take.</summary>
    public IEnumerable<string> VariablesWith(SnippetLibrary snippets) => Parts.All(part => part.Includes.Count == 0)
        ? Variables
        : Parts.SelectMany(snippets.VariablesOf).Distinct(StringComparer.Ordinal);

    /// <summary>Reads all parts.</summary>
    public static MailTemplate Parse(ITemplateEngine engine, TemplateSource source) => new(
        engine.Parse(source.Subject, TemplatePart.Subject),
        engine.Parse(source.Html, TemplatePart.Html),
        string.IsNullOrWhiteSpace(source.Text) ? null : engine.Parse(source.Text, TemplatePart.Text));
}
