using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.WooCommerce;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Orders.Index;

/// <summary>
/// Brings the index up to date by the shop's list of what was modified, page by page; each page is committed with the place to go on from, so that a stop
/// loses nothing. It never pauses a connection: who needs the shop for a booking does.
/// </summary>
internal sealed class OrderSweeper(
    WooCommerceClient shop, OrderIndexWriter writer, ConnectionGate gate, IDbContextFactory<AppDb> factory, IOptionsMonitor<MatchingOptions> options, TimeProvider time)
{
    /// <summary>Read twice: several orders may carry one time, and the shop tells seconds only.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    private const int MostPages = 20;

    /// <summary>Goes on with the sweep under way or begins one, for at most 20 pages.</summary>
    /// <returns>The failure that stopped it, or null.</returns>
    public async Task<Failure?> SweepAsync(CancellationToken cancellationToken)
    {
        var (sweep, isNew) = await ReadAsync(cancellationToken);
        for (var pages = 0; pages < MostPages; pages++)
        {
            if (await gate.PauseOfAsync(ConnectionName.Shop, cancellationToken) is not null)
            {
                return null;
            }

            if (sweep.Since is null)
            {
                Begin(sweep);
            }

            var read = await shop.ListOrdersModifiedAfterAsync(sweep.Since!.Value, sweep.NextPage, cancellationToken);
            if (!read.TryGet(out var page, out var failure))
            {
                return failure;
            }

            Advance(sweep, page);
            var isNewRow = isNew;
            if (!await writer.KeepAsync(page.Orders, [], db => Write(db, sweep, isNewRow), cancellationToken))
            {
                return null;
            }

            isNew = false;
            if (sweep.Since is null)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>How far it has come.</summary>
    public async Task<OrderSweep> StandAsync(CancellationToken cancellationToken) => (await ReadAsync(cancellationToken)).Sweep;

    private void Begin(OrderSweep sweep)
    {
        var now = time.GetUtcNow();
        sweep.Since = sweep.ModifiedUntil - Overlap ?? now - options.CurrentValue.MaxOrderAge;
        (sweep.StartedAt, sweep.NextPage, sweep.Newest, sweep.ListsEverything) = (now, 1, null, false);
    }

    private void Advance(OrderSweep sweep, OrderPage page)
    {
        var now = time.GetUtcNow();
        var newest = page.Orders.Max(order => order.ModifiedAt);
        sweep.Newest = newest > (sweep.Newest ?? DateTimeOffset.MinValue) ? newest : sweep.Newest;
        sweep.ListsEverything |= !page.FilterHonoured;
        sweep.NextPage++;
        if (page.HasMore)
        {
            return;
        }

        // An order that changed while the pages were read may stand on one that had been read: what its clock tells is taken back by as long as it took.
        var seen = sweep.Newest < sweep.StartedAt ? sweep.Newest : sweep.StartedAt;
        var until = seen - (now - sweep.StartedAt!.Value);
        sweep.ModifiedUntil = sweep.Newest is null || until < sweep.ModifiedUntil ? sweep.ModifiedUntil ?? sweep.Since : until;
        (sweep.LastAt, sweep.Since, sweep.StartedAt, sweep.NextPage, sweep.Newest) = (now, null, null, 1, null);
    }

    private static void Write(AppDb db, OrderSweep sweep, bool isNew)
    {
        if (isNew)
        {
            db.Add(sweep);
        }
        else
        {
            db.Update(sweep);
        }
    }

    private async Task<(OrderSweep Sweep, bool IsNew)> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await db.OrderSweeps.AsNoTracking().SingleOrDefaultAsync(sweep => sweep.Id == OrderSweep.OnlyId, cancellationToken);
        return (row ?? new OrderSweep(), row is null);
    }
}
