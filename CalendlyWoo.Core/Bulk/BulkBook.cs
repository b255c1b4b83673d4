using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Bulk;

/// <summary>The rows of long work: claimed under a lease, moved on item by item, ended.</summary>
internal sealed class BulkBook(IDbContextFactory<AppDb> factory, GroupCommit commits, TimeProvider time)
{
    /// <summary>A lease of a process that died ends by itself after this.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(1);

    private const int Portion = 100;

    /// <summary>Claims the oldest run that nobody works on; null where there is none.</summary>
    public async Task<BulkRun?> ClaimAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await Free(db, time.GetUtcNow()).AnyAsync(cancellationToken) ? await commits.RunAloneAsync(ClaimAsync, cancellationToken) : null;
    }

    /// <summary>The next items that nobody has looked at.</summary>
    public async Task<IReadOnlyList<BulkItem>> NextAsync(BulkRun run, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.BulkItems.AsNoTracking().Where(i => i.RunId == run.Id && i.Outcome == BulkOutcome.Open).OrderBy(i => i.Number).Take(Portion)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Writes what was done and the item's outcome in one commit, which is refused where the run is not ours any more.</summary>
    public async Task<CommitResult> CommitAsync(BulkRun run, BulkItem item, BulkAct act)
    {
        var (done, until) = (run.Done, run.LeaseUntil);
        (run.Done, run.LeaseUntil) = (done + 1, time.GetUtcNow() + LeaseTime);
        (item.Outcome, item.Remark, item.Detail) = (act.Outcome, Clip(act.Remark), act.Detail);
        var result = await commits.CommitAsync(
            db =>
            {
                act.Change?.Invoke(db);
                var row = db.Attach(run);
                row.Property(r => r.Done).IsModified = true;
                row.Property(r => r.LeaseUntil).IsModified = true;
                var line = db.Attach(item);
                line.Property(i => i.Outcome).IsModified = true;
                line.Property(i => i.Remark).IsModified = true;
                line.Property(i => i.Detail).IsModified = true;
            },
            CancellationToken.None);
        if (result != CommitResult.Committed)
        {
            (run.Done, run.LeaseUntil) = (done, until);
        }

        return result;
    }

    /// <summary>Whether the run is still ours; keeps the lease where it is.</summary>
    public async Task<bool> KeepAsync(BulkRun run, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var isOurs = await db.BulkRuns.AnyAsync(r => r.Id == run.Id && r.LeaseId == run.LeaseId && r.State == BulkState.Running, cancellationToken);
        var now = time.GetUtcNow();
        if (!isOurs || run.LeaseUntil > now + (LeaseTime / 2))
        {
            return isOurs;
        }

        run.LeaseUntil = now + LeaseTime;
        return await commits.CommitAsync(change => change.Attach(run).Property(r => r.LeaseUntil).IsModified = true, CancellationToken.None) == CommitResult.Committed;
    }

    /// <summary>How many ended how.</summary>
    public async Task<BulkCounts> CountAsync(Guid runId, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await BulkQuery.CountAsync(db, runId, cancellationToken);
    }

    /// <summary>Ends a run, and gives it back.</summary>
    public Task<CommitResult> FinishAsync(BulkRun run, BulkState state, string? remark, string? line)
    {
        var (lease, now) = (run.LeaseId, time.GetUtcNow());
        (run.State, run.FinishedAt, run.Remark, run.LeaseId, run.LeaseUntil) = (state, now, Clip(remark), null, null);
        return commits.CommitAsync(
            db =>
            {
                db.Update(run).Property(r => r.LeaseId).OriginalValue = lease;
                if (line is not null) db.Add(ActivityLog.Audit(line, run.StartedBy, now));
            },
            CancellationToken.None);
    }

    /// <summary>Gives a run back as it is, for whoever comes next.</summary>
    public Task RestAsync(BulkRun run) => commits.RunAloneAsync(
        (db, token) => db.BulkRuns.Where(r => r.Id == run.Id && r.LeaseId == run.LeaseId)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.LeaseId, (Guid?)null).SetProperty(r => r.LeaseUntil, (DateTimeOffset?)null), token),
        CancellationToken.None);

    private static IQueryable<BulkRun> Free(AppDb db, DateTimeOffset now) =>
        db.BulkRuns.Where(r => r.State == BulkState.Running && (r.LeaseUntil == null || r.LeaseUntil < now));

    private async Task<BulkRun?> ClaimAsync(AppDb db, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (lease, until) = (Guid.CreateVersion7(now), now + LeaseTime);
        var id = await Free(db, now).OrderBy(r => r.StartedAt).Select(r => r.Id).FirstOrDefaultAsync(cancellationToken);
        await Free(db, now).Where(r => r.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.LeaseId, lease).SetProperty(r => r.LeaseUntil, until), cancellationToken);
        return await db.BulkRuns.AsNoTracking().SingleOrDefaultAsync(r => r.LeaseId == lease, cancellationToken);
    }

    private static string? Clip(string? text) => text is { Length: > 1000 } ? text[..1000] : text;
}
