using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>Reads and writes the one row of the watch. Who looks holds its lease; a look that lost the lease writes nothing.</summary>
public sealed class WatchDesk(IDbContextFactory<AppDb> factory, GroupCommit commits, TimeProvider time)
{
    /// <summary>The case about the subscription.</summary>
    public const string CaseKey = "calendly:subscription";

    /// <summary>A lease of a process that died ends by itself after this; a look takes seconds.</summary>
    internal static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(3);

    /// <summary>What was seen last; null before the first look.</summary>
    public async Task<SubscriptionWatch?> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.SubscriptionWatches.AsNoTracking().SingleOrDefaultAsync(w => w.Id == SubscriptionWatch.TheOne, cancellationToken);
    }

    /// <summary>The row under a lease of ours; null while somebody else holds it.</summary>
    internal Task<SubscriptionWatch?> ClaimAsync(CancellationToken cancellationToken)
    {
        var (now, lease) = (time.GetUtcNow(), Guid.NewGuid());
        return commits.RunAloneAsync(
            async (db, token) =>
            {
                if (!await db.SubscriptionWatches.AnyAsync(w => w.Id == SubscriptionWatch.TheOne, token))
                {
                    db.Add(new SubscriptionWatch { Stamp = Guid.CreateVersion7(now) });
                    try
                    {
                        await db.SaveChangesAsync(token);
                    }
                    catch (DbUpdateException exception) when (StoreErrors.IsConflict(exception))
                    {
                        // Another copy made it.
                        db.ChangeTracker.Clear();
                    }
                }

                var claimed = await db.SubscriptionWatches.Where(w => w.Id == SubscriptionWatch.TheOne && (w.LeaseUntil == null || w.LeaseUntil < now))
                    .ExecuteUpdateAsync(set => set.SetProperty(w => w.LeaseId, lease).SetProperty(w => w.LeaseUntil, now + LeaseTime), token);
                return claimed == 0 ? null : await db.SubscriptionWatches.AsNoTracking().SingleAsync(w => w.Id == SubscriptionWatch.TheOne, token);
            },
            cancellationToken);
    }

    /// <summary>Gives the lease back.</summary>
    internal Task ReleaseAsync(Guid lease) => commits.RunAloneAsync(
        (db, token) => db.SubscriptionWatches.Where(w => w.LeaseId == lease)
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.LeaseId, (Guid?)null).SetProperty(w => w.LeaseUntil, (DateTimeOffset?)null), token),
        CancellationToken.None);

    /// <summary>Writes what was seen and all that follows from it, in one commit.</summary>
    internal Task<bool> WriteAsync(SubscriptionWatch claimed, SubscriptionSight sight, SubscriptionWish wish, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return commits.RunAloneAsync(
            async (db, token) =>
            {
                var row = await db.SubscriptionWatches.SingleAsync(w => w.Id == SubscriptionWatch.TheOne, token);
                if (row.LeaseId != claimed.LeaseId)
                {
                    return false;
                }

                var lastSearch = await db.BackfillRuns.MaxAsync(r => (DateTimeOffset?)r.StartedAt, token);
                var change = WatchChange.Decide(row, sight, wish, lastSearch, now);
                Apply(row, change, sight, now);
                db.AddRange(change.Activities);
                if (change.Search is { } search)
                {
                    db.Add(search);
                }

                await CaseDesk.KeepAsync(db, CaseKey, CaseKind.SubscriptionTrouble, change.Trouble, now, token);
                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
    }

    private static void Apply(SubscriptionWatch row, WatchChange change, SubscriptionSight sight, DateTimeOffset now)
    {
        row.Condition = change.Condition;
        row.Since = change.Since;
        row.RetryingSince = sight.Picture is null ? row.RetryingSince : sight.RetryingSince;
        row.CheckedAt = now;
        row.GoodAt = change.Condition == SubscriptionCondition.Active && sight.Picture is not null ? now : row.GoodAt;
        row.Problem = sight.Problem?.Message is { Length: > 1000 } longer ? longer[..1000] : sight.Problem?.Message;
        row.ClockOffsetSeconds = sight.ClockOffset is { } offset ? (long)Math.Round(offset.TotalSeconds) : row.ClockOffsetSeconds;
        row.Stamp = Guid.CreateVersion7(now);
    }
}
