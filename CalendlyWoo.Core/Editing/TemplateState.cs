using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing;

/// <summary>A template with all that a change of it is decided on, read at one moment.</summary>
/// <param name="Template">The template.</param>
/// <param name="Active">Its active version.</param>
/// <param name="Draft">Its draft, or null.</param>
/// <param name="Canary">Its trial, or null.</param>
/// <param name="NextNumber">Of the next version.</param>
public sealed record TemplateState(
    Template Template, TemplateVersion Active, TemplateDraft? Draft, TemplateCanary? Canary, int NextNumber)
{
    internal static async Task<TemplateState?> LoadAsync(AppDb db, Guid templateId, CancellationToken cancellationToken)
    {
        var read = await (
            from template in db.Templates.AsNoTracking()
            join version in db.TemplateVersions.AsNoTracking() on template.ActiveVersionId equals version.Id
            where template.Id == templateId
            select new { template, version }).SingleOrDefaultAsync(cancellationToken);
        if (read is null)
        {
            return null;
        }

        var draft = await db.TemplateDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.TemplateId == templateId, cancellationToken);
        var canary = await db.TemplateCanaries.AsNoTracking().SingleOrDefaultAsync(c => c.TemplateId == templateId, cancellationToken);
        var last = await db.TemplateVersions.Where(v => v.TemplateId == templateId).MaxAsync(v => v.Number, cancellationToken);
        return new TemplateState(read.template, read.version, draft, canary, last + 1);
    }
}
