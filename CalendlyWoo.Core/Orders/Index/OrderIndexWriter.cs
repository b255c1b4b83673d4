using CalendlyWoo.Core.Privacy;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Orders.Index;

/// <summary>Keeps orders in the index, many in one commit; keeping the same order twice changes nothing.</summary>
internal sealed class OrderIndexWriter(IDbContextFactory<AppDb> factory, GroupCommit commits, ErasedPeople erased)
{
    private const int Tries = 3;

    /// <summary>Adds or renews the rows of these orders.</summary>
    /// <param name="orders">At most some hundred.</param>
    /// <param name="gone">Orders that the shop does not know any more.</param>
    /// <param name="also">A change for the same commit, or null.</param>
    /// <param name="cancellationToken">Ends the look-up and the waiting for room.</param>
    /// <returns>False where it was not written.</returns>
    public async Task<bool> KeepAsync(IReadOnlyCollection<Order> orders, IReadOnlyCollection<long> gone, Action<AppDb>? also, CancellationToken cancellationToken)
    {
        var forgotten = await erased.AmongAsync(orders.Select(order => order.Billing.Email), cancellationToken);
        var rows = orders.Where(order => !IsForgotten(order, forgotten)).Select(IndexedOrders.Of).DistinctBy(row => row.OrderId).ToList();
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var (added, changed, removed) = await CompareAsync(rows, gone, cancellationToken);
            if (added.Count + changed.Count + removed.Count == 0 && also is null)
            {
                return true;
            }

            var result = await commits.CommitAsync(
                db =>
                {
                    db.AddRange(added);
                    db.UpdateRange(changed);
                    db.RemoveRange(removed);
                    also?.Invoke(db);
                },
                cancellationToken);
            if (result != CommitResult.Conflict)
            {
                return result == CommitResult.Committed;
            }
        }

        return false;
    }

    /// <summary>What was bought before somebody's data were erased does not come back; the shop keeps it, and the product finds it there where it must.</summary>
    private static bool IsForgotten(Order order, IReadOnlyDictionary<string, DateTimeOffset> forgotten) =>
        forgotten.TryGetValue(PersonAddress.KeyOf(order.Billing.Email), out var at) && order.CreatedAt <= at;

    private async Task<(List<IndexedOrder> Added, List<IndexedOrder> Changed, List<IndexedOrder> Removed)> CompareAsync(
        List<IndexedOrder> rows, IReadOnlyCollection<long> gone, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.OrderId).Concat(gone).ToList();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await db.IndexedOrders.AsNoTracking().Where(row => ids.Contains(row.OrderId)).ToDictionaryAsync(row => row.OrderId, cancellationToken);
        return (
            rows.FindAll(row => !known.ContainsKey(row.OrderId)),
            rows.FindAll(row => known.TryGetValue(row.OrderId, out var old) && !old.Says(row) && !old.IsNewerThan(row)),
            [.. gone.Where(known.ContainsKey).Select(id => known[id])]);
    }
}
