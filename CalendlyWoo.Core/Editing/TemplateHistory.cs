using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing;

/// <summary>What a template was, who changed it, when and why.</summary>
public sealed class TemplateHistory(IDbContextFactory<AppDb> factory)
{
    /// <summary>All versions, the newest first.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> GetAsync(Guid templateId, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var active = await db.Templates.Where(t => t.Id == templateId).Select(t => t.ActiveVersionId).SingleOrDefaultAsync(cancellationToken);
        var versions = await db.TemplateVersions.AsNoTracking().Where(v => v.TemplateId == templateId).OrderByDescending(v => v.Number)
            .Select(v => new { v.Id, v.Number, v.CreatedAt, v.CreatedBy, v.Reason, v.IsCanary }).ToListAsync(cancellationToken);
        var ids = versions.ConvertAll(v => v.Id);
        var mails = await db.OutgoingMails
            .Where(m => ids.Contains(m.TemplateVersionId) && !db.TestBookings.Any(test => db.Notifications.Any(n => n.Id == m.NotificationId && n.BookingId == test.BookingId)))
            .GroupBy(m => m.TemplateVersionId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        return versions.ConvertAll(v => new HistoryEntry(
            v.Id, v.Number, v.CreatedAt, v.CreatedBy, v.Reason, v.Id == active, v.IsCanary, mails.GetValueOrDefault(v.Id)));
    }

    /// <summary>One version with its text, or null.</summary>
    public async Task<TemplateVersion?> FindAsync(Guid templateId, int number, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.TemplateVersions.AsNoTracking().SingleOrDefaultAsync(v => v.TemplateId == templateId && v.Number == number, cancellationToken);
    }

    /// <summary>Two texts of a template side by side, or null where one of them does not exist.</summary>
    /// <param name="templateId">The template.</param>
    /// <param name="left">A version's number; null for the draft.</param>
    /// <param name="right">A version's number; null for the draft.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<TemplateComparison?> CompareAsync(Guid templateId, int? left, int? right, CancellationToken cancellationToken)
    {
        var (before, after) = (await SourceAsync(templateId, left, cancellationToken), await SourceAsync(templateId, right, cancellationToken));
        return before is null || after is null
            ? null
            : await Task.Run(() => SourceComparison.Of(Title(left), before, Title(right), after), cancellationToken);
    }

    private async Task<TemplateSource?> SourceAsync(Guid templateId, int? number, CancellationToken cancellationToken)
    {
        if (number is { } known)
        {
            return (await FindAsync(templateId, known, cancellationToken))?.Source;
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return (await db.TemplateDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.TemplateId == templateId, cancellationToken))?.Source;
    }

    private static string Title(int? number) => number is { } known ? $"Version {known}" : "Draft";
}
