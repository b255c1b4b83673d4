using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing;

/// <summary>Makes versions active. A version is never changed: going back is a new version with an old text.</summary>
public sealed class TemplatePublisher(EditingWriter writer, TemplateChecker checker, IDbContextFactory<AppDb> factory, TimeProvider time)
{
    private const int LongestReason = 500;

    /// <summary>
    /// Makes the draft the active version; the draft is gone afterwards, and so is a trial. Refused with <see cref="EditingCodes.HasErrors"/>,
    /// <see cref="EditingCodes.BreaksOthers"/>, <see cref="EditingCodes.DraftChanged"/> where the draft is not the one that was seen,
    /// <see cref="EditingCodes.Unchanged"/>, and <see cref="EditingCodes.NewerVersion"/> where another version became active after the draft was begun.
    /// </summary>
    /// <param name="templateId">The template.</param>
    /// <param name="draftRevision">Of the draft as seen.</param>
    /// <param name="reason">In the person's words, or null.</param>
    /// <param name="overNewer">True where the person was told of the newer version and wants hers all the same.</param>
    /// <param name="who">Who publishes.</param>
    /// <param name="cancellationToken">Ends the check, not the commit.</param>
    public Task<Outcome<TemplateVersion>> PublishAsync(
        Guid templateId, int draftRevision, string? reason, bool overNewer, Editor who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        return writer.DecideAsync<TemplateVersion>(
            templateId,
            async state => state.Draft is not { } draft || draft.Revision != draftRevision ? EditingFailures.DraftChanged()
                : draft.BasedOnVersionId != state.Active.Id && !overNewer ? NewerVersion(state)
                : await DecideAsync(state, draft.Source, reason, who, draft, cancellationToken),
            cancellationToken);
    }

    /// <summary>
    /// Makes the text of an older version active again, as a new version with the reason <c>Back to version 3</c>. A draft stays. Refused as publishing is.
    /// </summary>
    public Task<Outcome<TemplateVersion>> RollBackAsync(Guid templateId, int versionNumber, Editor who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        return writer.DecideAsync<TemplateVersion>(
            templateId,
            async state => await FindAsync(templateId, v => v.Number == versionNumber, cancellationToken) is { } old
                ? await DecideAsync(state, old.Source, T($"Back to version {versionNumber}"), who, null, cancellationToken)
                : EditingFailures.NotFound("This version"),
            cancellationToken);
    }

    /// <summary>
    /// Undoes the publishing of the active version: what was active before is active again, as a new version, and what was published is the draft again
    /// unless somebody has begun another. Fails with <see cref="EditingCodes.NewerVersion"/> where that version is not the active one any more.
    /// </summary>
    public Task<Outcome<TemplateVersion>> UndoAsync(Guid templateId, Guid publishedVersionId, Editor who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        return writer.DecideAsync<TemplateVersion>(
            templateId,
            async state =>
            {
                if (state.Active.Id != publishedVersionId)
                {
                    return NewerVersion(state);
                }

                var before = await FindAsync(templateId, v => v.Number < state.Active.Number && !v.IsCanary, cancellationToken);
                return before is null
                    ? EditingFailures.NotFound(T("A version before this one"))
                    : Undo(await DecideAsync(state, before.Source, T($"Back to version {before.Number}"), who, null, cancellationToken), state, who);
            },
            cancellationToken);
    }

    private Outcome<Decision<TemplateVersion>> Undo(Outcome<Decision<TemplateVersion>> publish, TemplateState state, Editor who)
    {
        if (state.Draft is not null || !publish.TryGet(out var decision, out _) || decision.Change is not { } change)
        {
            return publish;
        }

        var draft = new TemplateDraft
        {
            TemplateId = state.Template.Id,
            BasedOnVersionId = decision.Result.Id,
            Source = state.Active.Source,
            Revision = SourceContent.NewRevision(),
            SavedAt = time.GetUtcNow(),
            SavedBy = who.ShortName,
        };
        return decision with
        {
            Change = db =>
            {
                change(db);
                db.Add(draft);
            },
        };
    }

    private async Task<TemplateVersion?> FindAsync(
        Guid templateId, System.Linq.Expressions.Expression<Func<TemplateVersion, bool>> which, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.TemplateVersions.AsNoTracking().Where(v => v.TemplateId == templateId).Where(which)
            .OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<Outcome<Decision<TemplateVersion>>> DecideAsync(
        TemplateState state, TemplateSource source, string? reason, Editor who, TemplateDraft? draft, CancellationToken cancellationToken)
    {
        if (SourceContent.Same(state.Active.Source, source))
        {
            return EditingFailures.Refused(EditingCodes.Unchanged, T($"Version {state.Active.Number} says the same already. There is nothing to publish."));
        }

        var report = await checker.CheckAsync(state.Template, source, cancellationToken);
        if (report.HasErrors)
        {
            return PublishRefusals.HasErrors(report);
        }

        if (await checker.BrokenByAsync(state.Template, source, cancellationToken) is { Count: > 0 } broken)
        {
            return PublishRefusals.BreaksOthers(broken);
        }

        var now = time.GetUtcNow();
        var version = new TemplateVersion
        {
            Id = Guid.CreateVersion7(now),
            TemplateId = state.Template.Id,
            Number = state.NextNumber,
            Source = source,
            CreatedAt = now,
            CreatedBy = who.ShortName,
            Reason = Clip(reason),
        };
        var line = ActivityLog.ForTemplate(
            $"{who.ShortName} published version {version.Number} of “{state.Template.Name}”{(version.Reason is { } why ? $": {why}" : "")}.", who.ShortName, now);
        return new Decision<TemplateVersion>(db => PublishedVersion.Write(db, state, version, draft, line), version);
    }

    private static Failure NewerVersion(TemplateState state) => PublishRefusals.NewerVersion(state.Active);

    private static string? Clip(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? null : reason.Trim() is { Length: > LongestReason } text ? text[..LongestReason] : reason.Trim();
}
