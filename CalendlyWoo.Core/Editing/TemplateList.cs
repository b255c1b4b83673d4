using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing;

/// <summary>All templates and how each stands.</summary>
public sealed class TemplateList(IDbContextFactory<AppDb> factory, TemplateChecker checker, TimeProvider time)
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    /// <summary>By kind, in the order in which a customer meets them, then by name.</summary>
    public async Task<IReadOnlyList<TemplateListItem>> GetAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var rows = await (
            from template in db.Templates.AsNoTracking()
            join version in db.TemplateVersions.AsNoTracking() on template.ActiveVersionId equals version.Id
            select new { template, version }).ToListAsync(cancellationToken);
        var uses = (await (
            from assigned in db.ServiceTemplates.AsNoTracking()
            join service in db.Services.AsNoTracking() on assigned.ServiceId equals service.Id
            select new { assigned.TemplateId, Use = new TemplateUse(service.Id, service.Name, assigned.IsOn) }).ToListAsync(cancellationToken)).ToLookup(row => row.TemplateId, row => row.Use);
        var drafts = await db.TemplateDrafts.AsNoTracking()
            .Select(d => new { d.TemplateId, d.SavedAt, d.SavedBy, d.BasedOnVersionId }).ToDictionaryAsync(d => d.TemplateId, cancellationToken);
        var canaries = await (
            from canary in db.TemplateCanaries.AsNoTracking()
            join version in db.TemplateVersions.AsNoTracking() on canary.VersionId equals version.Id
            select new { canary, version.Number }).ToDictionaryAsync(row => row.canary.TemplateId, cancellationToken);
        var sent = await SentMails.SinceAsync(db, time.GetUtcNow() - Month, cancellationToken);
        var reports = await checker.CheckAllAsync([.. rows.Select(row => (row.template, row.version.Source))], cancellationToken);
        return [.. rows.Select((row, index) => new TemplateListItem
        {
            Id = row.template.Id,
            Name = row.template.Name,
            Kind = row.template.Kind,
            WhenSent = KindWords.WhenSent(row.template.Kind),
            UsedBy = [.. uses[row.template.Id].OrderBy(use => use.Service, StringComparer.OrdinalIgnoreCase)],
            ActiveNumber = row.version.Number,
            PublishedAt = row.version.CreatedAt,
            PublishedBy = row.version.CreatedBy,
            Draft = drafts.TryGetValue(row.template.Id, out var draft) ? new DraftSummary(draft.SavedAt, draft.SavedBy, draft.BasedOnVersionId != row.version.Id) : null,
            Canary = canaries.TryGetValue(row.template.Id, out var trial) ? CanaryState.Of(trial.canary, trial.Number) : null,
            LastSentAt = sent.TryGetValue(row.template.Id, out var mails) ? mails.Last : null,
            SentIn30Days = mails?.Count ?? 0,
            Errors = reports[index].Errors,
            Warnings = reports[index].Warnings,
        }).OrderBy(item => item.Kind).ThenBy(item => item.Name, StringComparer.OrdinalIgnoreCase)];
    }
}
