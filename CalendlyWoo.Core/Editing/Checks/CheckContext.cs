using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Editing.Checks;

/// <summary>What texts are checked against. Immutable.</summary>
/// <param name="Snippets">The active snippets by their names.</param>
/// <param name="Files">The files that are stored, or are about to be.</param>
internal sealed record CheckContext(IReadOnlyDictionary<string, TemplateSource> Snippets, IReadOnlyDictionary<Guid, KnownFile> Files)
{
    /// <summary>What <c>include</c> may name.</summary>
    public SnippetLibrary Library { get; } = new(Snippets);

    /// <summary>The same with this text as that snippet.</summary>
    public CheckContext With(string name, TemplateSource snippet) =>
        new(new Dictionary<string, TemplateSource>(Snippets, StringComparer.Ordinal) { [name] = snippet }, Files);
}

/// <summary>A stored file as it was uploaded.</summary>
internal sealed record KnownFile(string Name, string ContentType);
