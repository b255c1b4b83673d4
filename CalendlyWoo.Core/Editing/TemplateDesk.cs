using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing;

/// <summary>Opens templates and keeps their drafts: one a template, saved while somebody types.</summary>
public sealed class TemplateDesk(EditingWriter writer, IDbContextFactory<AppDb> factory, TemplatePresence presence, TimeProvider time)
{
    /// <summary>All that the page starts with, or null where there is no such template. Does not enter the presence.</summary>
    public async Task<OpenTemplate?> OpenAsync(Guid templateId, Editor who, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await TemplateState.LoadAsync(db, templateId, cancellationToken) is not { } state)
        {
            return null;
        }

        var services = await (
            from assigned in db.ServiceTemplates.AsNoTracking()
            join service in db.Services.AsNoTracking() on assigned.ServiceId equals service.Id
            where assigned.TemplateId == templateId
            select service.Name).Distinct().OrderBy(name => name).ToListAsync(cancellationToken);
        var canary = state.Canary is { } row
            ? CanaryState.Of(row, await db.TemplateVersions.Where(v => v.Id == row.VersionId).Select(v => v.Number).SingleAsync(cancellationToken))
            : null;
        var others = await presence.OthersAsync(templateId, who, cancellationToken);
        return new OpenTemplate(state.Template, state.Active, state.Draft, canary, services, others);
    }

    /// <summary>
    /// Saves what was typed. Nothing that somebody else wrote is overwritten unseen: that is <see cref="DraftSave.Conflict"/>, with the other's draft.
    /// Saving the same again is the same save. A text that says what the active version says, where there is no draft, needs none.
    /// </summary>
    /// <param name="templateId">The template.</param>
    /// <param name="source">All parts.</param>
    /// <param name="seen">From <see cref="OpenTemplate.Base"/> or the last save.</param>
    /// <param name="who">Who saves.</param>
    /// <param name="cancellationToken">Ends the reading, not the commit.</param>
    public async Task<DraftSave> SaveDraftAsync(Guid templateId, TemplateSource source, DraftBase seen, Editor who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(who);
        if (SourceContent.Obstacle(source) is { } obstacle)
        {
            return new DraftSave.Failed(obstacle);
        }

        var saved = await writer.DecideAsync<DraftSave>(
            templateId, state => DecideAsync(state, source, seen, who, cancellationToken), cancellationToken);
        return saved.TryGet(out var result, out var failure) ? result : new DraftSave.Failed(failure);
    }

    /// <summary>
    /// Throws the draft away and answers what it was, so that it can be brought back. Fails with <see cref="EditingCodes.DraftChanged"/> where it is
    /// not the one that was seen.
    /// </summary>
    public Task<Outcome<DiscardedDraft>> DiscardDraftAsync(Guid templateId, int revision, Editor who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        return writer.DecideAsync<DiscardedDraft>(
            templateId,
            state => Task.FromResult<Outcome<Decision<DiscardedDraft>>>(
                state.Draft is { } draft && draft.Revision == revision
                    ? new Decision<DiscardedDraft>(db => db.Remove(draft), new DiscardedDraft(templateId, draft.Source, draft.BasedOnVersionId))
                    : EditingFailures.DraftChanged()),
            cancellationToken);
    }

    /// <summary>Undoes a discard; a conflict where somebody has begun another draft meanwhile.</summary>
    public Task<DraftSave> RestoreDraftAsync(DiscardedDraft draft, Editor who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return SaveDraftAsync(draft.TemplateId, draft.Source, new DraftBase(0, draft.BasedOnVersionId), who, cancellationToken);
    }

    private async Task<Outcome<Decision<DraftSave>>> DecideAsync(
        TemplateState state, TemplateSource source, DraftBase seen, Editor who, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (state.Draft is { } theirs)
        {
            if (SourceContent.Same(theirs.Source, source))
            {
                return new Decision<DraftSave>(null, Saved(state, theirs));
            }

            if (theirs.Revision != seen.Revision)
            {
                return new Decision<DraftSave>(null, new DraftSave.Conflict(theirs, state.Active));
            }

            var next = Draft(state, source, theirs.BasedOnVersionId, theirs.Revision + 1, who, now);
            return new Decision<DraftSave>(db => db.Update(next).Property(d => d.Revision).OriginalValue = theirs.Revision, Saved(state, next));
        }

        if (seen.Revision != 0 || !await IsVersionAsync(state, seen.VersionId, cancellationToken))
        {
            return new Decision<DraftSave>(null, new DraftSave.Conflict(null, state.Active));
        }

        if (seen.VersionId == state.Active.Id && SourceContent.Same(state.Active.Source, source))
        {
            return new Decision<DraftSave>(null, new DraftSave.Saved(seen, now, null));
        }

        var first = Draft(state, source, seen.VersionId, SourceContent.NewRevision(), who, now);
        return new Decision<DraftSave>(db => db.Add(first), Saved(state, first));
    }

    private async Task<bool> IsVersionAsync(TemplateState state, Guid versionId, CancellationToken cancellationToken)
    {
        if (versionId == state.Active.Id)
        {
            return true;
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.TemplateVersions.AnyAsync(v => v.Id == versionId && v.TemplateId == state.Template.Id, cancellationToken);
    }

    private static TemplateDraft Draft(TemplateState state, TemplateSource source, Guid basedOn, int revision, Editor who, DateTimeOffset now) => new()
    {
        TemplateId = state.Template.Id,
        BasedOnVersionId = basedOn,
        Source = source,
        Revision = revision,
        SavedAt = now,
        SavedBy = who.ShortName,
    };

    private static DraftSave.Saved Saved(TemplateState state, TemplateDraft draft) => new(
        new DraftBase(draft.Revision, draft.BasedOnVersionId), draft.SavedAt, draft.BasedOnVersionId == state.Active.Id ? null : state.Active);
}
