using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Jobs;

/// <summary>Claims due notifications under a lease, by the same LINQ statement on every database.</summary>
internal sealed class NotificationClaims(GroupCommit commits, TimeProvider time)
{
    /// <summary>A lease of a process that died ends by itself after this.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(60);

    /// <summary>Claims what is due, most urgent first.</summary>
    public Task<List<ClaimedNotification>> ClaimAsync(int most, CancellationToken cancellationToken) => commits.RunAloneAsync(
        async (db, token) =>
        {
            var now = time.GetUtcNow();
            var leaseId = Guid.CreateVersion7(now);
            var until = now + LeaseTime;
            var due = db.Notifications
                .Where(n => n.State == NotificationState.Pending && n.DueAt <= now && (n.LeaseUntil == null || n.LeaseUntil < now))
                .OrderBy(n => n.DueAt)
                .Select(n => n.Id)
                .Take(most);
            var ids = await due.ToListAsync(token);
            if (ids.Count == 0)
            {
                return [];
            }

            await db.Notifications
                .Where(n => ids.Contains(n.Id) && n.State == NotificationState.Pending && (n.LeaseUntil == null || n.LeaseUntil < now))
                .ExecuteUpdateAsync(set => set.SetProperty(n => n.LeaseId, leaseId).SetProperty(n => n.LeaseUntil, until), token);
            return await (
                from notification in db.Notifications.AsNoTracking()
                join booking in db.Bookings.AsNoTracking() on notification.BookingId equals booking.Id
                where notification.LeaseId == leaseId
                orderby notification.DueAt
                select new ClaimedNotification(notification, booking)).ToListAsync(token);
        },
        cancellationToken);

    /// <summary>Keeps the leases of rows that are still being worked on.</summary>
    public Task RenewAsync(IReadOnlyCollection<Guid> leaseIds, IReadOnlyCollection<Guid> orderHolders, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var until = now + LeaseTime;
        return commits.RunAloneAsync(
            async (db, token) =>
            {
                await db.OrderLeases.Where(l => orderHolders.Contains(l.Holder) && l.Until > now)
                    .ExecuteUpdateAsync(set => set.SetProperty(l => l.Until, until), token);
                return await db.Notifications.Where(n => n.LeaseId != null && leaseIds.Contains(n.LeaseId.Value))
                    .ExecuteUpdateAsync(set => set.SetProperty(n => n.LeaseUntil, until), token);
            },
            cancellationToken);
    }

    /// <summary>Gives back rows that have not been begun.</summary>
    public Task GiveBackAsync(IReadOnlyCollection<Guid> ids) => commits.RunAloneAsync(
        (db, token) => db.Notifications.Where(n => ids.Contains(n.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.LeaseId, (Guid?)null).SetProperty(n => n.LeaseUntil, (DateTimeOffset?)null), token),
        CancellationToken.None);

    /// <summary>Ends every lease: where one process owns the database, those found at its start belong to the dead.</summary>
    public Task ForgetAllAsync() => commits.RunAloneAsync(
        async (db, token) =>
        {
            await db.OrderLeases.ExecuteDeleteAsync(token);
            await db.SubscriptionWatches.Where(w => w.LeaseId != null)
                .ExecuteUpdateAsync(set => set.SetProperty(w => w.LeaseId, (Guid?)null).SetProperty(w => w.LeaseUntil, (DateTimeOffset?)null), token);
            await db.BackfillRuns.Where(r => r.LeaseId != null)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.LeaseId, (Guid?)null).SetProperty(r => r.LeaseUntil, (DateTimeOffset?)null), token);
            await db.BulkRuns.Where(r => r.LeaseId != null)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.LeaseId, (Guid?)null).SetProperty(r => r.LeaseUntil, (DateTimeOffset?)null), token);
            return await db.Notifications.Where(n => n.LeaseId != null)
                .ExecuteUpdateAsync(set => set.SetProperty(n => n.LeaseId, (Guid?)null).SetProperty(n => n.LeaseUntil, (DateTimeOffset?)null), token);
        },
        CancellationToken.None);
}
