using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Services;

/// <summary>Lets services go live, and watch again (design, decision 8). What was booked while a service watched is never mailed by itself.</summary>
public sealed class GoLiveDesk(IDbContextFactory<AppDb> factory, GroupCommit commits, ServiceCatalog catalog, TimeProvider time)
{
    /// <summary>What going live would mean now.</summary>
    public async Task<GoLivePlan> PlanAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var services = await db.Services.AsNoTracking().OrderBy(service => service.Name).ToListAsync(cancellationToken);
        var watched = await (
            from notification in db.Notifications
            join booking in db.Bookings on notification.BookingId equals booking.Id
            where notification.State == NotificationState.Watched && !booking.IsTest
            group notification by booking.ServiceId into perService
            select new { perService.Key, Count = perService.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        return new GoLivePlan([.. services.Select(service => new LiveService(service.Id, service.Name, service.IsLive ? service.GoLive : null, watched.GetValueOrDefault(service.Id)))]);
    }

    /// <summary>From now on bookings of these services are mailed; those that are live already stay as they are.</summary>
    /// <returns>How many went live.</returns>
    public Task<int> GoLiveAsync(IReadOnlyCollection<Guid> serviceIds, string actor, CancellationToken cancellationToken) =>
        SetAsync(serviceIds, isLive: true, actor, cancellationToken);

    /// <summary>From now on bookings of these services are only watched.</summary>
    /// <returns>How many watch again.</returns>
    public Task<int> WatchAgainAsync(IReadOnlyCollection<Guid> serviceIds, string actor, CancellationToken cancellationToken) =>
        SetAsync(serviceIds, isLive: false, actor, cancellationToken);

    private async Task<int> SetAsync(IReadOnlyCollection<Guid> serviceIds, bool isLive, string actor, CancellationToken cancellationToken)
    {
        var changed = await commits.RunAloneAsync(
            async (db, token) =>
            {
                var now = time.GetUtcNow();
                var services = await db.Services.Where(service => serviceIds.Contains(service.Id)).ToListAsync(token);
                var moved = services.FindAll(service => service.IsLive != isLive);
                foreach (var service in moved)
                {
                    service.GoLive = isLive ? now : Service.NotYet;
                    db.Add(ActivityLog.Audit(isLive ? T($"{service.Name} went live.") : T($"{service.Name} only watches again."), actor, now));
                }

                await db.SaveChangesAsync(token);
                return moved.Count;
            },
            cancellationToken);
        // The next booking already goes by it.
        catalog.Invalidate();
        return changed;
    }
}

/// <summary>The services, by whether they mail.</summary>
public sealed record GoLivePlan(IReadOnlyList<LiveService> Services)
{
    /// <summary>Those that only watch.</summary>
    public IReadOnlyList<LiveService> Watching => [.. Services.Where(service => service.LiveSince is null)];

    /// <summary>Bookings that were made while their service watched: each is mailed by a click, or never.</summary>
    public int WatchedBookings => Services.Sum(service => service.WatchedBookings);
}

/// <summary>One service.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="LiveSince">UTC; null while it only watches.</param>
/// <param name="WatchedBookings">Bookings that were only watched.</param>
public sealed record LiveService(Guid Id, string Name, DateTimeOffset? LiveSince, int WatchedBookings);
