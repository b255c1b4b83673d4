using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Notifications.InBulk;

/// <summary>Tells what became of the mails that a run put on their way.</summary>
public sealed class ResendReports(IDbContextFactory<AppDb> factory)
{
    private const int Portion = 1000;

    /// <summary>Counts them as they stand now.</summary>
    public async Task<SentCounts> CountAsync(Guid runId, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var details = await db.BulkItems.Where(i => i.RunId == runId && i.Outcome == BulkOutcome.Done).Select(i => i.Detail).ToListAsync(cancellationToken);
        var counts = new SentCounts(0, 0, 0);
        foreach (var ids in details.Select(detail => BulkJson.Read<SentAgain>(detail)?.NotificationId).OfType<Guid>().Chunk(Portion))
        {
            var states = await db.Notifications.Where(n => ids.Contains(n.Id)).GroupBy(n => n.State).Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
            counts = new SentCounts(
                counts.Left + states.GetValueOrDefault(NotificationState.Done),
                counts.OnTheWay + states.GetValueOrDefault(NotificationState.Pending),
                counts.NeedYou + states.GetValueOrDefault(NotificationState.NeedsOwner));
        }

        return counts;
    }
}

/// <summary>Where mails stand that were sent again.</summary>
/// <param name="Left">The mail server took them, and everything is done.</param>
/// <param name="OnTheWay">Not everything is done yet.</param>
/// <param name="NeedYou">They could not be sent.</param>
public sealed record SentCounts(int Left, int OnTheWay, int NeedYou);
