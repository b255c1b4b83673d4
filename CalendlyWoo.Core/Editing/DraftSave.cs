using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Editing;

/// <summary>How the saving of a draft ended.</summary>
public abstract record DraftSave
{
    private DraftSave()
    {
    }

    /// <summary>It is on the disk.</summary>
    /// <param name="Base">What the next save rests on.</param>
    /// <param name="SavedAt">UTC.</param>
    /// <param name="PublishedMeanwhile">The active version where it is another than the draft was begun from, else null: tell the person.</param>
    public sealed record Saved(DraftBase Base, DateTimeOffset SavedAt, TemplateVersion? PublishedMeanwhile) : DraftSave;

    /// <summary>Somebody else was first; nothing was overwritten.</summary>
    /// <param name="Theirs">The draft as it stands now; null where it was published or discarded meanwhile.</param>
    /// <param name="Active">The active version now.</param>
    public sealed record Conflict(TemplateDraft? Theirs, TemplateVersion Active) : DraftSave
    {
        /// <summary>With this base a person may save her own text all the same, over what is there.</summary>
        public DraftBase Base => Theirs is null ? new DraftBase(0, Active.Id) : new DraftBase(Theirs.Revision, Theirs.BasedOnVersionId);
    }

    /// <summary>It was not saved: <see cref="EditingCodes.NotFound"/>, <see cref="EditingCodes.TooLong"/> or <see cref="EditingCodes.StoreDown"/>.</summary>
    public sealed record Failed(Failure Failure) : DraftSave;
}

/// <summary>A draft that was discarded; <see cref="TemplateDesk.RestoreDraftAsync"/> brings it back.</summary>
public sealed record DiscardedDraft(Guid TemplateId, TemplateSource Source, Guid BasedOnVersionId);
