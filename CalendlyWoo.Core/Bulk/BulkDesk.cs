using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Bulk;

/// <summary>Starts long work and cancels it.</summary>
public sealed class BulkDesk(GroupCommit commits, BulkSignal signal, TimeProvider time)
{
    /// <summary>Items of one run at most.</summary>
    public const int Most = 10_000;

    private const int Portion = 1000;
    private const int LongestActor = 100;

    /// <summary>Writes the run with its items and has it begun at once.</summary>
    /// <param name="kind">What is to be done.</param>
    /// <param name="targets">The notifications or bookings, in the order of the work; what is named twice counts once.</param>
    /// <param name="wish">The kind's own JSON.</param>
    /// <param name="actor">Who wants it.</param>
    /// <param name="audit">What the log says about it; null for the kind's own sentence.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The run's id, or <c>bulk.empty</c> or <c>bulk.too-many</c>.</returns>
    public async Task<Outcome<Guid>> StartAsync(
        BulkKind kind, IReadOnlyList<Guid> targets, string wish, string actor, string? audit = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        List<Guid> items = [.. targets.Distinct()];
        if (items.Count is 0 or > Most)
        {
            return Refusal(items.Count);
        }

        var now = time.GetUtcNow();
        var run = new BulkRun
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            StartedBy = actor.Length <= LongestActor ? actor : actor[..LongestActor],
            StartedAt = now,
            Total = items.Count,
            Wish = wish,
        };
        await commits.RunAloneAsync((db, token) => WriteAsync(db, run, items, audit ?? BulkWords.Started(kind, items.Count), token), cancellationToken);
        signal.Raise();
        return run.Id;
    }

    /// <summary>Ends a run after the item in hand; what is done stays done.</summary>
    /// <returns>False where it has ended already.</returns>
    public Task<bool> CancelAsync(Guid runId, string actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return commits.RunAloneAsync(
            async (db, token) =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(token);
                // Taking the lease away has the commit of whoever works on it refused.
                var ended = await db.BulkRuns.Where(r => r.Id == runId && r.State == BulkState.Running).ExecuteUpdateAsync(
                    set => set.SetProperty(r => r.State, BulkState.Cancelled).SetProperty(r => r.FinishedAt, now)
                        .SetProperty(r => r.LeaseId, (Guid?)null).SetProperty(r => r.LeaseUntil, (DateTimeOffset?)null),
                    token);
                if (ended == 0)
                {
                    return false;
                }

                var run = await db.BulkRuns.AsNoTracking().SingleAsync(r => r.Id == runId, token);
                db.Add(ActivityLog.Audit(BulkWords.Cancelled(run.Kind, run.Done, run.Total), actor, now));
                await db.SaveChangesAsync(token);
                await transaction.CommitAsync(token);
                return true;
            },
            cancellationToken);
    }

    private static async Task<int> WriteAsync(AppDb db, BulkRun run, List<Guid> items, string audit, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Add(run);
        db.Add(ActivityLog.Audit(audit, run.StartedBy, run.StartedAt));
        await db.SaveChangesAsync(cancellationToken);
        foreach (var portion in items.Select((target, number) => new BulkItem { RunId = run.Id, Number = number, TargetId = target }).Chunk(Portion))
        {
            db.AddRange(portion);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancellationToken);
        return items.Count;
    }

    private static Failure Refusal(int count) => count == 0
        ? new Failure(FailureCategory.NeedsOwner, "bulk.empty", T("Nothing is selected any more."))
        : new Failure(FailureCategory.NeedsOwner, "bulk.too-many", T($"At most {Most:N0} can be worked on at once. Narrow the list with its filters."));
}
