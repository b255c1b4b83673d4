using CalendlyWoo.Core.Calendly.OAuth;
using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Care.Pausing;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Connections;

/// <summary>Reads how the whole stands; small tables and indexes only, because every open page asks.</summary>
public sealed class StandingQuery(IDbContextFactory<AppDb> factory, CalendlyStanding calendly, TimeProvider time)
{
    /// <summary>As it is now.</summary>
    public async Task<Standing> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var loss = await calendly.GetAsync(cancellationToken);
        return new Standing
        {
            IsLive = await db.Services.AnyAsync(service => service.GoLive <= now, cancellationToken),
            OpenCases = await db.Cases.CountAsync(c => c.OpenKey != null && (c.SnoozedUntil == null || c.SnoozedUntil <= now), cancellationToken),
            DisconnectedSince = loss?.Since,
            WaitingForCalendly = loss?.Waiting ?? 0,
            Paused = await db.Connections.AsNoTracking().Where(c => c.PausedSince != null).OrderBy(c => c.PausedSince).ToListAsync(cancellationToken),
            Mails = await MailPauseDesk.ReadAsync(db, cancellationToken),
            Subscription = await db.SubscriptionWatches.AsNoTracking().SingleOrDefaultAsync(watch => watch.Id == SubscriptionWatch.TheOne, cancellationToken),
        };
    }
}
