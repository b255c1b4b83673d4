using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing;

/// <summary>What the templates are called; a shop has some dozens.</summary>
public sealed class TemplateNames(IDbContextFactory<AppDb> factory)
{
    private const int Most = 500;

    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<TemplateName>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Templates.AsNoTracking().OrderBy(template => template.Name).Take(Most)
            .Select(template => new TemplateName(template.Id, template.Name, template.Kind)).ToListAsync(cancellationToken);
    }
}

/// <summary>One template's name.</summary>
public sealed record TemplateName(Guid Id, string Name, TemplateKind Kind);
