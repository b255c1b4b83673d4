using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Notifications.InBulk;

/// <summary>Keeps many mails that are sent again from standing in the way of customers' first ones: they take half of the pump's places at most.</summary>
internal sealed class ResendPace(IDbContextFactory<AppDb> factory, IOptionsMonitor<WorkerOptions> options, TimeProvider time)
{
    /// <summary>How long to wait until it is worth asking again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Whether another one may be put on its way. What waits for its time or for a server takes no place.</summary>
    public async Task<bool> HasRoomAsync(CancellationToken cancellationToken)
    {
        var (places, now) = (Math.Max(1, options.CurrentValue.Count / 2), time.GetUtcNow());
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Notifications.Where(n => n.State == NotificationState.Pending && n.DueAt <= now && n.RequestedBy != null).Take(places)
            .CountAsync(cancellationToken) < places;
    }
}
