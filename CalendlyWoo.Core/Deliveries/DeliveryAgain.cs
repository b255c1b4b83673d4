using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Bookings.Intake;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Deliveries;

/// <summary>Has deliveries read once more. What had its effect has it once: the unique keys see to that.</summary>
public sealed class DeliveryAgain(GroupCommit commits, IJobEngine engine, TimeProvider time)
{
    private const int Most = 1000;

    /// <summary>Puts one delivery back into the queue.</summary>
    /// <returns>False where it is there already, or is gone.</returns>
    public async Task<bool> RequestAsync(Guid id, string actor, CancellationToken cancellationToken) =>
        await RequestAsync(query => query.Where(d => d.Id == id), actor, cancellationToken) == 1;

    /// <summary>Puts all that were not understood back into the queue, at most 1,000 at once.</summary>
    /// <returns>How many.</returns>
    public Task<int> RequestNotUnderstoodAsync(string actor, CancellationToken cancellationToken) =>
        RequestAsync(query => query.Where(d => d.Verdict == DeliveryVerdict.NotUnderstood), actor, cancellationToken);

    private async Task<int> RequestAsync(Func<IQueryable<Delivery>, IQueryable<Delivery>> which, string actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var count = await commits.RunAloneAsync(
            async (db, token) =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(token);
                var ids = await which(db.Deliveries).Where(d => d.Verdict != DeliveryVerdict.Received).OrderBy(d => d.ReceivedAt).Take(Most)
                    .Select(d => d.Id).ToListAsync(token);
                var changed = await db.Deliveries.Where(d => ids.Contains(d.Id) && d.Verdict != DeliveryVerdict.Received).ExecuteUpdateAsync(
                    set => set.SetProperty(d => d.Verdict, DeliveryVerdict.Received).SetProperty(d => d.ReadAt, (DateTimeOffset?)null)
                        .SetProperty(d => d.TimesAgain, d => d.TimesAgain + 1),
                    token);
                if (changed > 0)
                {
                    db.Add(ActivityLog.Audit(changed == 1 ? T("Had a delivery processed again.") : T($"Had {changed} deliveries processed again."), actor, now));
                    // What is still not understood opens it anew.
                    await db.Cases.Where(c => c.OpenKey == IntakeState.NotUnderstoodCase)
                        .ExecuteUpdateAsync(set => set.SetProperty(c => c.OpenKey, (string?)null).SetProperty(c => c.ClosedAt, now), token);
                    await db.SaveChangesAsync(token);
                }

                await transaction.CommitAsync(token);
                return changed;
            },
            cancellationToken);
        if (count > 0)
        {
            engine.Wake();
        }

        return count;
    }
}
