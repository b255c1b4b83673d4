using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Seeds;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Services;

/// <summary>Brings in the templates that come with the product, and gives each service one for every kind of mail.</summary>
internal static class TemplateSeeding
{
    /// <summary>Adds the seeds that are not there yet; what the owner made of one is left as it is.</summary>
    public static async Task AddTemplatesAsync(AppDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await db.Templates.Select(template => new { template.Name, template.Seed }).ToListAsync(cancellationToken);
        foreach (var seed in SeededTemplates.All.Where(seed => !known.Exists(template => template.Name == seed.Name || template.Seed == seed.Name)))
        {
            var template = new Template
            {
                Id = Guid.CreateVersion7(now),
                Name = seed.Name,
                Kind = seed.Kind,
                Seed = seed.Name,
                ActiveVersionId = Guid.CreateVersion7(now),
            };
            db.Add(template);
            db.Add(new TemplateVersion { Id = template.ActiveVersionId, TemplateId = template.Id, Number = 1, Source = seed.Source, CreatedAt = now });
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Adds what a service lacks; what it has stays.</summary>
    public static async Task AssignAsync(AppDb db, Service service, CancellationToken cancellationToken)
    {
        var templates = await db.Templates.AsNoTracking().ToListAsync(cancellationToken);
        var assigned = await db.ServiceTemplates.Where(row => row.ServiceId == service.Id).Select(row => row.Kind).ToListAsync(cancellationToken);
        assigned.AddRange(db.ServiceTemplates.Local.Where(row => row.ServiceId == service.Id).Select(row => row.Kind));
        foreach (var kind in Enum.GetValues<TemplateKind>().Where(kind => kind != TemplateKind.Snippet).Except(assigned))
        {
            if (SeededTemplates.For(service.Name, kind) is { } seed && templates.Find(template => template.Seed == seed.Name) is { } template)
            {
                db.Add(new ServiceTemplate { ServiceId = service.Id, Kind = kind, TemplateId = template.Id });
            }
        }
    }
}
