using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>What the product itself knows of the orders at hand: which units are booked, and who writes them just now.</summary>
internal sealed class OrderDesk(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    /// <summary>Renewed with the notifications' leases; only a holder that died lets it run out.</summary>
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(60);

    /// <summary>The units of these orders that live bookings hold, the orders' leases, and who cancelled.</summary>
    /// <param name="orderIds">The orders.</param>
    /// <param name="wantsCancelled">True where the orders' own entries name invitees; otherwise the question is spared.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    public async Task<OrderRecords> LookUpAsync(IReadOnlyCollection<long> orderIds, bool wantsCancelled, CancellationToken cancellationToken)
    {
        if (orderIds.Count == 0)
        {
            return OrderRecords.None;
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        List<string> cancelled = !wantsCancelled ? [] : await db.Bookings.AsNoTracking()
            .Where(booking => booking.OrderId != null && orderIds.Contains(booking.OrderId.Value) && booking.Status == BookingStatus.Cancelled)
            .Select(booking => booking.InviteeUri)
            .ToListAsync(cancellationToken);
        return new OrderRecords(
            await db.UnitClaims.AsNoTracking().Where(claim => orderIds.Contains(claim.OrderId)).ToListAsync(cancellationToken),
            await db.OrderLeases.AsNoTracking().Where(lease => orderIds.Contains(lease.OrderId)).ToListAsync(cancellationToken),
            cancelled.Select(InviteeUuid.Of).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Prepares the order's lease for the next commit.</summary>
    /// <returns>False while somebody else holds it.</returns>
    public async Task<bool> PrepareLeaseAsync(NotificationRun run, long orderId, CancellationToken cancellationToken) =>
        run.HeldLease is not null || PrepareLease(run, orderId, await LookUpAsync([orderId], wantsCancelled: false, cancellationToken));

    /// <summary>Prepares the order's lease for the next commit, from what was looked up.</summary>
    /// <returns>False while somebody else holds it.</returns>
    public bool PrepareLease(NotificationRun run, long orderId, OrderRecords records)
    {
        var now = time.GetUtcNow();
        var present = records.Leases.FirstOrDefault(lease => lease.OrderId == orderId);
        // One that an earlier round of the same go has committed is ours.
        if (present is not null && present.Until > now && present.Holder != run.OrderHolder)
        {
            return false;
        }

        run.NewLease = (new OrderLease { OrderId = orderId, Holder = run.OrderHolder, Until = now + LeaseTime }, present?.Holder);
        return true;
    }
}

/// <summary>The product's own rows about some orders.</summary>
internal sealed record OrderRecords(IReadOnlyList<UnitClaim> Claims, IReadOnlyList<OrderLease> Leases, IReadOnlySet<string> Cancelled)
{
    public static OrderRecords None { get; } = new([], [], new HashSet<string>());
}
