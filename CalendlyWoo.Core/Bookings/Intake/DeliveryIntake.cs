using System.Data.Common;
using CalendlyWoo.Core.Calendly.Webhooks;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Core.Bookings.Intake;

/// <summary>Reads stored deliveries and turns them into bookings and owed mails. Needs no lease: the unique keys decide who was first.</summary>
public sealed partial class DeliveryIntake(
    IDbContextFactory<AppDb> factory, GroupCommit commits, IntakeSources sources, TimeProvider time, ILogger<DeliveryIntake> logger)
{
    /// <summary>Small, because a webhook that arrives meanwhile waits for this commit before it is answered.</summary>
    private const int BatchSize = 16;
    private const int Tries = 3;

    /// <summary>Reads what is there, oldest first.</summary>
    /// <returns>How many deliveries were looked at; 0 when there are none, -1 when the database did not take the result.</returns>
    public async Task<int> ReadDueAsync(CancellationToken cancellationToken)
    {
        List<Delivery> deliveries;
        await using (var db = await factory.CreateDbContextAsync(cancellationToken))
        {
            deliveries = await db.Deliveries.AsNoTracking().Where(d => d.Verdict == DeliveryVerdict.Received)
                .OrderBy(d => d.ReceivedAt).ThenBy(d => d.Id).Take(BatchSize).ToListAsync(cancellationToken);
        }

        if (deliveries.Count == 0)
        {
            return 0;
        }

        var result = await TryApplyAsync(deliveries, cancellationToken);
        if (result == CommitResult.Conflict)
        {
            // Somebody else read one of them, or changed a booking: each by itself finds out which.
            foreach (var delivery in deliveries)
            {
                result = await ApplyAloneAsync(delivery.Id, cancellationToken);
            }
        }

        return result == CommitResult.Unavailable ? -1 : deliveries.Count;
    }

    private async Task<CommitResult> ApplyAloneAsync(Guid id, CancellationToken cancellationToken)
    {
        var result = CommitResult.Conflict;
        for (var round = 0; round < Tries && result == CommitResult.Conflict; round++)
        {
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            var delivery = await db.Deliveries.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.Verdict == DeliveryVerdict.Received, cancellationToken);
            result = delivery is null ? CommitResult.Committed : await TryApplyAsync([delivery], cancellationToken);
        }

        return result;
    }

    /// <summary>One delivery that trips the product must not hold up all others: it is put aside as not understood.</summary>
    private async Task<CommitResult> TryApplyAsync(List<Delivery> deliveries, CancellationToken cancellationToken)
    {
        try
        {
            return await ApplyAsync(deliveries, null, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException and not DbException)
        {
            LogTripped(deliveries.Count, exception);
            return deliveries.Count > 1 ? CommitResult.Conflict : await ApplyAsync(deliveries, T("The product itself failed over it."), cancellationToken);
        }
    }

    private async Task<CommitResult> ApplyAsync(List<Delivery> deliveries, string? putAside, CancellationToken cancellationToken)
    {
        var services = (await sources.Catalog.GetAsync(cancellationToken)).Select(offered => offered.Service).ToList();
        var read = deliveries.ConvertAll(delivery => putAside is null
            ? (Delivery: delivery, Event: CalendlyEventReader.Read(delivery.Body, out var reason), Reason: reason)
            : (Delivery: delivery, Event: null, Reason: putAside));
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var state = await IntakeState.LoadAsync(
            db, [.. read.Select(r => r.Event).OfType<CalendlyEvent>()], services, read.Exists(r => r.Event is null), sources, cancellationToken);
        var fold = new IntakeFold(state, time.GetUtcNow());
        read.ForEach(r => fold.Apply(r.Delivery, r.Event, r.Reason));
        List<UnitClaim> freed = fold.Changes.Freed.Count == 0
            ? []
            : await db.UnitClaims.AsNoTracking().Where(claim => fold.Changes.Freed.Contains(claim.BookingId)).ToListAsync(cancellationToken);
        return await commits.CommitAsync(store => fold.Changes.WriteTo(store, freed), cancellationToken);
    }

    [LoggerMessage(1301, LogLevel.Error, "Reading {Count} deliveries failed")]
    private partial void LogTripped(int count, Exception exception);
}
