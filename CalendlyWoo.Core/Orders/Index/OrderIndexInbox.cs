using System.Collections.Concurrent;

namespace CalendlyWoo.Core.Orders.Index;

/// <summary>
/// Orders that were read on the way wait here for the index, so that no booking pays a commit for them. What a crash loses the next sweep finds.
/// </summary>
internal sealed class OrderIndexInbox(OrderIndexWriter writer)
{
    private const int Most = 5000;
    private const int Batch = 100;
    private readonly ConcurrentDictionary<long, Order?> _waiting = new();

    /// <summary>The order was seen as it is.</summary>
    public void Seen(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (_waiting.Count < Most)
        {
            _waiting[order.Id] = order;
        }
    }

    /// <summary>The shop does not know the order any more.</summary>
    public void Gone(long orderId) => _waiting[orderId] = null;

    /// <summary>Writes what waits.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        while (!_waiting.IsEmpty)
        {
            var batch = _waiting.Take(Batch).ToList();
            await writer.KeepAsync([.. batch.Select(pair => pair.Value).OfType<Order>()], [.. batch.Where(pair => pair.Value is null).Select(pair => pair.Key)], null, cancellationToken);
            foreach (var pair in batch)
            {
                // What was seen anew meanwhile stays.
                _waiting.TryRemove(pair);
            }
        }
    }
}
