using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.WooCommerce;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Notifications.Showing;

/// <summary>Finds out who paid: from the order index, else from the shop.</summary>
public sealed class PayerQuery(IDbContextFactory<AppDb> factory, WooCommerceClient shop)
{
    /// <summary>Who paid the order; null where neither knows.</summary>
    public async Task<Payer?> FindAsync(long orderId, CancellationToken cancellationToken)
    {
        await using (var db = await factory.CreateDbContextAsync(cancellationToken))
        {
            if (await db.IndexedOrders.Where(o => o.OrderId == orderId).Select(o => new Payer(o.Name, o.Email, o.Number)).SingleOrDefaultAsync(cancellationToken) is { } known)
            {
                return known;
            }
        }

        return (await shop.GetOrderAsync(orderId, cancellationToken)).TryGet(out var order, out _)
            ? new Payer($"{order.Billing.FirstName} {order.Billing.LastName}".Trim(), order.Billing.Email.Trim(), order.Number)
            : null;
    }
}

/// <summary>Who paid an order, as the shop has it.</summary>
/// <param name="Name">May be empty.</param>
/// <param name="Address">May be empty.</param>
/// <param name="OrderNumber">What the shop calls the order.</param>
public sealed record Payer(string Name, string Address, string OrderNumber)
{
    /// <summary>True where it is another address than the invitee's.</summary>
    public bool DiffersFrom(string address) => Address.Length > 0 && !EmailKey.Same(Address, address);
}
