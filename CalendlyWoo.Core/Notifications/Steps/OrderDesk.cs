using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>What the product itself knows of the orders at hand: which units are booked, and who writes them just now.</summary>
internal sealed class OrderDesk(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    /// <summary>Longer than the longest SMTP dialogue; only a holder that died lets it run out.</summary>
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(15);

    /// <summary>The units of these orders that live bookings hold.</summary>
    public async Task<List<UnitClaim>> ClaimsAsync(IReadOnlyCollection<long> orderIds, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.UnitClaims.AsNoTracking().Where(claim => orderIds.Contains(claim.OrderId)).ToListAsync(cancellationToken);
    }

    /// <summary>Prepares the order's lease for the next commit.</summary>
    /// <returns>False while somebody else holds it.</returns>
    public async Task<bool> PrepareLeaseAsync(NotificationRun run, long orderId, CancellationToken cancellationToken)
    {
        if (run.HeldLease is not null)
        {
            return true;
        }

        var now = time.GetUtcNow();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var present = await db.OrderLeases.AsNoTracking().SingleOrDefaultAsync(lease => lease.OrderId == orderId, cancellationToken);
        if (present is not null && present.Until > now)
        {
            return false;
        }

        run.NewLease = (new OrderLease { OrderId = orderId, Holder = run.LeaseId, Until = now + LeaseTime }, present?.Holder);
        return true;
    }
}
