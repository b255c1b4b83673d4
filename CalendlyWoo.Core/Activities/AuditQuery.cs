using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Activities;

/// <summary>Which lines of the audit trail.</summary>
/// <param name="Actor">Whose; null for everybody's.</param>
/// <param name="Text">What they say; null for anything.</param>
public sealed record AuditFilter(string? Actor = null, string? Text = null);

/// <summary>Reads who changed what, and when.</summary>
public sealed class AuditQuery(IDbContextFactory<AppDb> factory)
{
    /// <summary>The newest lines that fit, at most so many.</summary>
    public async Task<IReadOnlyList<Activity>> ListAsync(AuditFilter filter, int count, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var lines = Trail(db);
        if (filter.Actor is { Length: > 0 } actor) lines = lines.Where(line => line.Actor == actor);
        if (filter.Text is { Length: > 0 } text)
        {
            var pattern = $"%{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
            lines = lines.Where(line => EF.Functions.Like(line.Text, pattern, @"\"));
        }

        return await lines.OrderByDescending(line => line.At).ThenByDescending(line => line.Id).Take(count).ToListAsync(cancellationToken);
    }

    /// <summary>Everybody who stands in it.</summary>
    public async Task<IReadOnlyList<string>> ActorsAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await Trail(db).Select(line => line.Actor).Distinct().OrderBy(actor => actor).ToListAsync(cancellationToken);
    }

    private static IQueryable<Activity> Trail(AppDb db) =>
        db.Activities.AsNoTracking().Where(line => line.Kind == ActivityKind.Audit || line.Kind == ActivityKind.Template);
}
