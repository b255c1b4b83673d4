using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary><c>include</c> and <c>include_join</c>, which write the owner's snippets (language.md 9.11).</summary>
internal sealed class SnippetFunction : ITemplateFunction
{
    private SnippetFunction(string name) => Name = name;

    public static SnippetFunction Include { get; } = new("include");

    public static SnippetFunction IncludeJoin { get; } = new("include_join");

    public string Name { get; }
}
