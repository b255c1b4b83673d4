using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Bulk;

/// <summary>Reads long work for people.</summary>
public sealed class BulkQuery(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    private const int MostRuns = 20;
    private const int MostItems = 200;
    private static readonly TimeSpan Shown = TimeSpan.FromDays(7);

    /// <summary>A run, or null where there is none.</summary>
    public async Task<BulkRun?> GetAsync(Guid runId, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.BulkRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == runId, cancellationToken);
    }

    /// <summary>Runs of these kinds that run now or began in the last seven days, newest first.</summary>
    public async Task<IReadOnlyList<BulkRun>> ListAsync(IReadOnlyCollection<BulkKind> kinds, CancellationToken cancellationToken)
    {
        var from = time.GetUtcNow() - Shown;
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.BulkRuns.AsNoTracking().Where(r => kinds.Contains(r.Kind) && (r.StartedAt >= from || r.State == BulkState.Running))
            .OrderByDescending(r => r.StartedAt).Take(MostRuns).ToListAsync(cancellationToken);
    }

    /// <summary>How its items ended, grouped by what was remarked, the most frequent first.</summary>
    public async Task<IReadOnlyList<BulkGroup>> GroupsAsync(Guid runId, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var groups = await db.BulkItems.Where(i => i.RunId == runId).GroupBy(i => new { i.Outcome, i.Remark })
            .Select(g => new { g.Key.Outcome, g.Key.Remark, Count = g.Count() }).OrderByDescending(g => g.Count).Take(MostItems).ToListAsync(cancellationToken);
        return groups.ConvertAll(g => new BulkGroup(g.Outcome, g.Remark, g.Count));
    }

    /// <summary>Items of one outcome in the order of the work, at most 200; the next ones begin after the last one's number.</summary>
    public async Task<IReadOnlyList<BulkItem>> ItemsAsync(Guid runId, BulkOutcome outcome, int after, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.BulkItems.AsNoTracking().Where(i => i.RunId == runId && i.Outcome == outcome && i.Number > after).OrderBy(i => i.Number).Take(MostItems)
            .ToListAsync(cancellationToken);
    }

    internal static async Task<BulkCounts> CountAsync(AppDb db, Guid runId, CancellationToken cancellationToken)
    {
        var counts = await db.BulkItems.Where(i => i.RunId == runId).GroupBy(i => i.Outcome).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return new BulkCounts(
            counts.GetValueOrDefault(BulkOutcome.Open), counts.GetValueOrDefault(BulkOutcome.Done), counts.GetValueOrDefault(BulkOutcome.Skipped),
            counts.GetValueOrDefault(BulkOutcome.Failed));
    }
}

/// <summary>Items that ended in the same way for the same reason.</summary>
public sealed record BulkGroup(BulkOutcome Outcome, string? Remark, int Count);
