using System.Globalization;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Store;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>Sets a test order to a status and back, to see what the shop makes of it. The shop mails as for any other change.</summary>
public sealed class StatusTrial(WooCommerceClient shop, GroupCommit commits, TimeProvider time)
{
    /// <summary>The order as it is, before anything is done.</summary>
    public Task<Outcome<Order>> LookAsync(long orderId, CancellationToken cancellationToken) => shop.GetOrderAsync(orderId, cancellationToken);

    /// <summary>Sets the status, reads it, and sets the former one again; the last is tried whatever happens before.</summary>
    /// <param name="order">As it was looked at.</param>
    /// <param name="status">Slug without <c>wc-</c>.</param>
    /// <param name="actor">Who tries.</param>
    /// <param name="cancellationToken">Ends the trial before the first change; never between the two.</param>
    public async Task<StatusTrialResult> RunAsync(Order order, string status, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        cancellationToken.ThrowIfCancellationRequested();
        var number = order.Number;
        await commits.CommitAsync(
            db => db.Add(ActivityLog.Audit(T($"Tried the status {status} on order #{number}, and set it back to {order.Status}"), actor, time.GetUtcNow())), cancellationToken);
        var set = await shop.PutStatusAsync(order.Id, status, CancellationToken.None);
        if (set.Failure is { } failure && !ShopFailures.MayHaveBeenDone(failure))
            return new StatusTrialResult(false, order.Status, failure);
        var back = await shop.PutStatusAsync(order.Id, order.Status, CancellationToken.None);
        return back.TryGet(out var restored, out var stuck)
            ? new StatusTrialResult(set.Failure is null, restored.Status, set.Failure)
            : new StatusTrialResult(set.Failure is null, null, stuck);
    }

    /// <summary>Reads an order's number as people type it, such as <c>#1042</c>; null where it is none.</summary>
    public static long? ReadNumber(string? typed) =>
        long.TryParse((typed ?? "").Trim().TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
}

/// <summary>How a trial went.</summary>
/// <param name="WasSet">The shop took the status.</param>
/// <param name="StatusNow">The order's status afterwards; null where it could not be set back.</param>
/// <param name="Failure">What stood in the way, or null.</param>
public sealed record StatusTrialResult(bool WasSet, string? StatusNow, Failure? Failure);
