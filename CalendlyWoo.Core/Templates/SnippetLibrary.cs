using System.Collections.Frozen;
using CalendlyWoo.Core.Templates.Language;

namespace CalendlyWoo.Core.Templates;

/// <summary>
/// The owner's named snippets, which templates take in with <c>include "name"</c>. Immutable; may be shared between threads. Each snippet is read
/// at most once, when it is first asked for.
/// </summary>
public sealed class SnippetLibrary
{
    private readonly FrozenDictionary<string, Snippet> _snippets;

    /// <param name="sources">Names, compared ordinally, and the text of each snippet in the template language, the same in every part of a mail.</param>
    public SnippetLibrary(IReadOnlyDictionary<string, string> sources)
        : this(sources.Select(source => KeyValuePair.Create(source.Key, new TemplateSource("", source.Value))))
    {
    }

    /// <param name="sources">Names, compared ordinally, and the parts of each snippet: its HTML, and its text where that is another.</param>
    public SnippetLibrary(IEnumerable<KeyValuePair<string, TemplateSource>> sources)
    {
        _snippets = sources.ToFrozenDictionary(source => source.Key, source => new Snippet(source.Value), StringComparer.Ordinal);
        Names = [.. _snippets.Keys.Order(StringComparer.Ordinal)];
    }

    public static SnippetLibrary Empty { get; } = new(new Dictionary<string, string>());

    /// <summary>In alphabetical order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The snippet's HTML, or null where there is none of that name.</summary>
    public string? SourceOf(string name) => _snippets.TryGetValue(name, out var snippet) ? snippet.Source.Html : null;

    /// <summary>
    /// What a template takes from the model, its snippets and theirs included: as <see cref="ParsedTemplate.Variables"/>, each once.
    /// Names that no snippet has are passed over.
    /// </summary>
    public IReadOnlyList<string> VariablesOf(ParsedTemplate template)
    {
        if (template.Includes.Count == 0) return template.Variables;
        var included = new List<ParsedTemplate>();
        AddIncluded(template, template.Part, included);
        return [.. template.Variables.Concat(included.SelectMany(snippet => snippet.Variables)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The snippet as a part of that kind takes it in, or null.</summary>
    internal SyntaxTemplate? Find(string name, TemplatePart part) =>
        _snippets.TryGetValue(name, out var snippet) ? (part == TemplatePart.Html ? snippet.Html : snippet.Text).Value : null;

    private void AddIncluded(ParsedTemplate template, TemplatePart part, List<ParsedTemplate> found)
    {
        foreach (var name in template.Includes)
        {
            if (Find(name, part) is not { } snippet || found.Contains(snippet)) continue;
            found.Add(snippet);
            AddIncluded(snippet, part, found);
        }
    }

    private sealed class Snippet
    {
        public Snippet(TemplateSource source)
        {
            Source = source;
            Html = new(() => SyntaxTemplate.Parse(source.Html, TemplatePart.Html));
            Text = string.IsNullOrWhiteSpace(source.Text) ? Html : new(() => SyntaxTemplate.Parse(source.Text, TemplatePart.Text));
        }

        public TemplateSource Source { get; }

        public Lazy<SyntaxTemplate> Html { get; }

        public Lazy<SyntaxTemplate> Text { get; }
    }
}
