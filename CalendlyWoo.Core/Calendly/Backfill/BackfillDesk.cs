using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Calendly.Backfill;

/// <summary>Begins, ends and lists the searches for bookings that Calendly did not tell of.</summary>
public sealed class BackfillDesk(IDbContextFactory<AppDb> factory, GroupCommit commits, IJobEngine engine, TimeProvider time)
{
    /// <summary>How far back a search looks that a person asks for.</summary>
    public static readonly TimeSpan UsualReach = TimeSpan.FromDays(30);

    /// <summary>Asks for a search; some copy of the product begins it within seconds. Where one is under way already nothing is added.</summary>
    /// <param name="gapFrom">From when on deliveries may be missing, UTC.</param>
    /// <param name="reason">Why, in the owner's words.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task StartAsync(DateTimeOffset gapFrom, string reason, string actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await commits.RunAloneAsync(
            async (db, token) =>
            {
                if (await db.BackfillRuns.AnyAsync(r => r.State == BackfillState.Running && r.GapFrom <= gapFrom, token))
                {
                    return 0;
                }

                db.Add(BackfillRuns.New(gapFrom, reason, actor, now));
                db.Add(ActivityLog.Audit(T("Had missed bookings looked for."), actor, now));
                return await db.SaveChangesAsync(token);
            },
            cancellationToken);
        engine.Wake();
    }

    /// <summary>Ends a search; what it found so far stays.</summary>
    public Task CancelAsync(Guid id, string actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return commits.RunAloneAsync(
            async (db, token) =>
            {
                if (await db.BackfillRuns.SingleOrDefaultAsync(r => r.Id == id && r.State == BackfillState.Running, token) is not { } run)
                {
                    return 0;
                }

                (run.State, run.FinishedAt, run.LeaseId, run.LeaseUntil) = (BackfillState.Cancelled, now, null, null);
                run.Remark = T("It was ended by hand. What it had found until then stays.");
                db.Add(ActivityLog.Audit(T("Ended the look for missed bookings."), actor, now));
                return await db.SaveChangesAsync(token);
            },
            cancellationToken);
    }

    /// <summary>The last searches, newest first.</summary>
    public async Task<IReadOnlyList<BackfillRun>> LatestAsync(int count, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.BackfillRuns.AsNoTracking().OrderByDescending(r => r.StartedAt).ThenByDescending(r => r.Id).Take(count).ToListAsync(cancellationToken);
    }
}
