namespace CalendlyWoo.Core.Templates;

/// <summary>A template that has been read. Immutable: keep it, and render it on as many threads as wanted.</summary>
public abstract class ParsedTemplate
{
    public required TemplatePart Part { get; init; }

    /// <summary>Mistakes of the writing alone, in the order of the source; names are checked against a schema apart.</summary>
    public required IReadOnlyList<TemplateDiagnostic> Diagnostics { get; init; }

    /// <summary>What it takes from the model, such as <c>customer.first_name</c>, each once.</summary>
    public required IReadOnlyList<string> Variables { get; init; }

    /// <summary>The snippets that it includes by their names, each once; their own includes are not among them.</summary>
    public required IReadOnlyList<string> Includes { get; init; }

    public bool HasErrors => Diagnostics.Count > 0 && Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
