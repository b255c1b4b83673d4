using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing.Archive;

/// <summary>Finds templates by their names.</summary>
public sealed class TemplateLookup(IDbContextFactory<AppDb> factory)
{
    /// <summary>The template of exactly this name, or null.</summary>
    public async Task<Template?> FindAsync(string name, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Templates.AsNoTracking().SingleOrDefaultAsync(template => template.Name == name, cancellationToken);
    }
}
