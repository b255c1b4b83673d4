using System.Collections.Concurrent;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Calendly.Webhooks;

/// <summary>Counts refused requests by reason: nothing else of them is kept.</summary>
public sealed class RefusalCounter(GroupCommit commits, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, long> _pending = new(StringComparer.Ordinal);

    /// <summary>Counts one refusal; written to the database by <see cref="FlushAsync"/>.</summary>
    public void Count(string reason) => _pending.AddOrUpdate(reason, 1, (_, count) => count + 1);

    /// <summary>Adds what was counted to the day's rows.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        foreach (var reason in _pending.Keys)
        {
            if (!_pending.TryRemove(reason, out var count))
            {
                continue;
            }

            await commits.RunAloneAsync(
                async (db, token) =>
                {
                    var changed = await db.RefusalCounts.Where(c => c.Day == day && c.Reason == reason)
                        .ExecuteUpdateAsync(set => set.SetProperty(c => c.Count, c => c.Count + count).SetProperty(c => c.LastAt, now), token);
                    if (changed == 0)
                    {
                        db.Add(new RefusalCount { Day = day, Reason = reason, Count = count, LastAt = now });
                        await db.SaveChangesAsync(token);
                    }

                    return changed;
                },
                cancellationToken);
        }
    }
}
