using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Editing;

/// <summary>All that an editor's page starts with.</summary>
/// <param name="Template">The template.</param>
/// <param name="Active">What mails are composed from.</param>
/// <param name="Draft">What somebody has written and not published; null where there is none.</param>
/// <param name="Canary">The trial of a draft, or null.</param>
/// <param name="Services">The names of the services that use it.</param>
/// <param name="Others">Who else has it open now.</param>
public sealed record OpenTemplate(
    Template Template, TemplateVersion Active, TemplateDraft? Draft, CanaryState? Canary, IReadOnlyList<string> Services, IReadOnlyList<PresentEditor> Others)
{
    /// <summary>What the page edits: the draft, else the active version.</summary>
    public TemplateSource Source => Draft?.Source ?? Active.Source;

    /// <summary>What the next save rests on.</summary>
    public DraftBase Base => Draft is null ? new DraftBase(0, Active.Id) : new DraftBase(Draft.Revision, Draft.BasedOnVersionId);

    /// <summary>True where another version became active after the draft was begun.</summary>
    public bool DraftIsBehind => Draft is not null && Draft.BasedOnVersionId != Active.Id;
}

/// <summary>What a save rests on.</summary>
/// <param name="Revision">Of the draft as seen; 0 where there was none. Only equality means something.</param>
/// <param name="VersionId">The version that the text was begun from.</param>
public sealed record DraftBase(int Revision, Guid VersionId);
