namespace CalendlyWoo.Core.Editing.Archive;

/// <summary>What became of each template of an imported file.</summary>
public sealed record ImportReport(IReadOnlyList<ImportedTemplate> Templates);

/// <summary>One template of an imported file.</summary>
/// <param name="Name">As the file calls it.</param>
/// <param name="TemplateId">The template here; null where it was refused.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Sentence">The same in words, with the next step.</param>
public sealed record ImportedTemplate(string Name, Guid? TemplateId, ImportResult Result, string Sentence);

/// <summary>What became of an imported template.</summary>
public enum ImportResult
{
    /// <summary>It became the draft of the template of that name.</summary>
    DraftMade,

    /// <summary>A new template was made, which no service uses yet.</summary>
    TemplateMade,

    /// <summary>The template of that name says the same already.</summary>
    Unchanged,

    Refused,
}
