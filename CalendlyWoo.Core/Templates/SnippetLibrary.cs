using System.Collections.Frozen;
using CalendlyWoo.Core.Templates.Language;

namespace CalendlyWoo.Core.Templates;

/// <summary>
/// The owner's named snippets, which templates take in with <c>include "name"</c>. Immutable; may be shared between threads. Each snippet is read
/// at most once, when it is first asked for.
/// </summary>
public sealed class SnippetLibrary
{
    private readonly FrozenDictionary<string, (string Source, Lazy<SyntaxTemplate> Template)> _snippets;

    /// <param name="sources">Names, compared ordinally, and the text of each snippet in the template language.</param>
    public SnippetLibrary(IReadOnlyDictionary<string, string> sources)
    {
        _snippets = sources.ToFrozenDictionary(
            snippet => snippet.Key,
            snippet => (snippet.Value, new Lazy<SyntaxTemplate>(() => SyntaxTemplate.Parse(snippet.Value, TemplatePart.Html))),
            StringComparer.Ordinal);
        Names = [.. _snippets.Keys.Order(StringComparer.Ordinal)];
    }

    public static SnippetLibrary Empty { get; } = new(new Dictionary<string, string>());

    /// <summary>In alphabetical order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The snippet's text, or null where there is none of that name.</summary>
    public string? SourceOf(string name) => _snippets.TryGetValue(name, out var snippet) ? snippet.Source : null;

    /// <summary>
    /// What a template takes from the model, its snippets and theirs included: as <see cref="ParsedTemplate.Variables"/>, each once.
    /// Names that no snippet has are passed over.
    /// </summary>
    public IReadOnlyList<string> VariablesOf(ParsedTemplate template)
    {
        if (template.Includes.Count == 0) return template.Variables;
        var included = new List<ParsedTemplate>();
        AddIncluded(template, included);
        return [.. template.Variables.Concat(included.SelectMany(snippet => snippet.Variables)).Distinct(StringComparer.Ordinal)];
    }

    internal SyntaxTemplate? Find(string name) => _snippets.TryGetValue(name, out var snippet) ? snippet.Template.Value : null;

    private void AddIncluded(ParsedTemplate template, List<ParsedTemplate> found)
    {
        foreach (var name in template.Includes)
        {
            if (Find(name) is not { } snippet || found.Contains(snippet)) continue;
            found.Add(snippet);
            AddIncluded(snippet, found);
        }
    }
}
