using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Calendly.Backfill;

/// <summary>The rows of searches for the one who works on them: under a lease, each step in a commit of its own, so that a crash costs at most a page.</summary>
internal sealed class BackfillBook(IDbContextFactory<AppDb> factory, GroupCommit commits, TimeProvider time)
{
    /// <summary>A lease of a process that died ends by itself after this.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);

    /// <summary>The oldest search that nobody works on, under a lease of ours; null where there is none.</summary>
    public Task<BackfillRun?> ClaimAsync(CancellationToken cancellationToken)
    {
        var (now, lease) = (time.GetUtcNow(), (Guid?)Guid.NewGuid());
        return commits.RunAloneAsync(
            async (db, token) =>
            {
                var due = await db.BackfillRuns.Where(r => r.State == BackfillState.Running && (r.LeaseUntil == null || r.LeaseUntil < now))
                    .OrderBy(r => r.StartedAt).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(token);
                var claimed = due is null ? 0 : await db.BackfillRuns
                    .Where(r => r.Id == due && r.State == BackfillState.Running && (r.LeaseUntil == null || r.LeaseUntil < now))
                    .ExecuteUpdateAsync(set => set.SetProperty(r => r.LeaseId, lease).SetProperty(r => r.LeaseUntil, now + LeaseTime), token);
                return claimed == 0 ? null : await db.BackfillRuns.AsNoTracking().SingleAsync(r => r.Id == due, token);
            },
            cancellationToken);
    }

    /// <summary>Whether anything waits; cheap.</summary>
    public async Task<bool> IsAnyDueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.BackfillRuns.AnyAsync(r => r.State == BackfillState.Running && (r.LeaseUntil == null || r.LeaseUntil < now), cancellationToken);
    }

    /// <summary>Writes what was found, and how far it is.</summary>
    /// <returns>False where the search was ended, or somebody else has taken it over: then nothing was written.</returns>
    public Task<bool> AdvanceAsync(BackfillRun run, IReadOnlyCollection<Delivery> found, CancellationToken cancellationToken) =>
        WriteAsync(run, db => db.AddRange(found), time.GetUtcNow() + LeaseTime, cancellationToken);

    /// <summary>Writes the end, with the line in the log.</summary>
    public Task<bool> FinishAsync(BackfillRun run, Activity? line, CancellationToken cancellationToken) => WriteAsync(
        run,
        db =>
        {
            if (line is not null)
            {
                db.Add(line);
            }
        },
        null,
        cancellationToken);

    /// <summary>Lets it rest: whoever claims it next, not before that time, goes on.</summary>
    public Task<bool> RestAsync(BackfillRun run, DateTimeOffset? until, CancellationToken cancellationToken) => WriteAsync(run, _ => { }, until, cancellationToken, gives: true);

    /// <summary>Keeps the lease until after a wait.</summary>
    public Task KeepAsync(BackfillRun run, DateTimeOffset until) => WriteAsync(run, _ => { }, until + LeaseTime, CancellationToken.None);

    /// <summary>Which of the effects have been had.</summary>
    public async Task<IReadOnlySet<string>> TakenAsync(IReadOnlyCollection<string> effectKeys, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return (await db.EffectKeys.AsNoTracking().Where(key => effectKeys.Contains(key.Key)).Select(key => key.Key).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
    }

    private Task<bool> WriteAsync(BackfillRun run, Action<AppDb> also, DateTimeOffset? leaseUntil, CancellationToken cancellationToken, bool gives = false) =>
        commits.RunAloneAsync(
            async (db, token) =>
            {
                var row = await db.BackfillRuns.SingleOrDefaultAsync(r => r.Id == run.Id && r.State == BackfillState.Running && r.LeaseId == run.LeaseId, token);
                if (row is null)
                {
                    return false;
                }

                (row.EventsSeen, row.InviteesSeen, row.Added, row.Known, row.PageToken) = (run.EventsSeen, run.InviteesSeen, run.Added, run.Known, run.PageToken);
                (row.State, row.FinishedAt, row.Remark) = (run.State, run.FinishedAt, run.Remark);
                (row.LeaseId, row.LeaseUntil) = (gives || run.State != BackfillState.Running ? null : run.LeaseId, leaseUntil);
                also(db);
                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
}
