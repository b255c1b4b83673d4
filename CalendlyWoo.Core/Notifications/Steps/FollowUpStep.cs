using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.WooCommerce;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>
/// In place of the matching, where a booking's first mail has left: whether the customer must still be told, and which order it was. A mail that was on its way
/// when the session moved may have told the new time already, or still the old one: what has left decides, not what was believed when this one became owed.
/// </summary>
internal sealed class FollowUpStep(IDbContextFactory<AppDb> factory, WooCommerceClient shop, OrderDesk desk, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public async Task<StepResult> TakeAsync(NotificationRun run, CancellationToken cancellationToken)
    {
        var earlier = await EarlierAsync(run, cancellationToken);
        if (earlier.Exists(mail => mail.IsWorkedOn))
        {
            return new StepResult.Wait(time.GetUtcNow() + Pause, T("An earlier mail of this booking is being sent just now."));
        }

        if (!earlier.Exists(mail => mail.HasLeft || (mail.MayHaveLeft && run.Notification.Kind == NotificationKind.Cancelled)))
        {
            return new StepResult.Stop(NotificationState.Superseded, T("No earlier mail of this booking had left, so there is nothing to correct."));
        }

        if (run.Booking.BookedAt < run.Offered.Service.GoLive && !earlier.Exists(mail => mail.IsOurs || mail.MayHaveLeft))
        {
            return new StepResult.Stop(
                NotificationState.Superseded,
                T($"This booking was made before {run.Offered.Service.Name} went live, and no mail of it has left from here: nothing is sent."));
        }

        if (ByOthers(run, earlier) is { } told)
        {
            return told;
        }

        // Decided on the booking as it is now: if it changes before the mail is committed, it must be decided again.
        run.BookingChanged = true;
        return run.Booking.OrderId is { } orderId
            ? await WithOrderAsync(run, orderId, cancellationToken)
            : new StepResult.Done(T("No order is known for this booking; the customer is told all the same."), StepOutcome.LeftOut);
    }

    /// <summary>
    /// Before a mail that waited is handed over: another one of the same booking may have become owed and told the customer meanwhile. The newer one goes
    /// first, so that two that wake up at the same moment cannot both leave.
    /// </summary>
    public async Task<StepResult?> OvertakenAsync(NotificationRun run, CancellationToken cancellationToken) =>
        ByOthers(run, await EarlierAsync(run, cancellationToken));

    private static StepResult.Stop? ByOthers(NotificationRun run, List<Earlier> others)
    {
        if (others.Exists(mail => mail.IsNewer))
        {
            return new StepResult.Stop(NotificationState.Superseded, T("The booking changed once more, and a newer mail tells of it."));
        }

        // Who has it sent again knows that it has been told.
        return run.Notification is { Kind: NotificationKind.Rescheduled, ResendOf: null } && others.Exists(mail => mail.Revision >= run.Booking.Revision)
            ? new StepResult.Stop(NotificationState.Superseded, T("The mail that left told the new time already."))
            : null;
    }

    private async Task<StepResult> WithOrderAsync(NotificationRun run, long orderId, CancellationToken cancellationToken)
    {
        var records = await desk.LookUpAsync([orderId], wantsCancelled: false, cancellationToken);
        if (!desk.PrepareLease(run, orderId, records))
        {
            return new StepResult.Wait(time.GetUtcNow() + Pause, T("Another booking of the same order is being written."));
        }

        var read = await shop.GetOrderAsync(orderId, cancellationToken);
        if (read.TryGet(out var order, out var failure))
        {
            run.Order = order;
            if (run.Notification.Kind == NotificationKind.Rescheduled && order.Status is "cancelled" or "refunded" or "failed")
            {
                return StepReadiness.NoLongerPaid(order);
            }
        }
        else if (failure.Category is not FailureCategory.Permanent)
        {
            return new StepResult.Failed(failure, ConnectionName.Shop);
        }

        run.Notification.OrderId = order is null ? null : orderId;
        var claim = records.Claims.FirstOrDefault(claim => claim.BookingId == run.Booking.Id);
        (run.Notification.LineItemId, run.Notification.Unit) = (claim?.LineItemId, claim?.Unit);
        return order is null
            ? new StepResult.Done(T("The order of this booking is gone from the shop; the customer is told all the same."), StepOutcome.LeftOut)
            : new StepResult.Done(T($"It is the booking of order #{order.Number}."));
    }

    private async Task<List<Earlier>> EarlierAsync(NotificationRun run, CancellationToken cancellationToken)
    {
        var (id, bookingId, now) = (run.Notification.Id, run.Booking.Id, time.GetUtcNow());
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var rows = await (
            from notification in db.Notifications.AsNoTracking().Where(n => n.BookingId == bookingId && n.Id != id)
            join mail in db.OutgoingMails.AsNoTracking() on notification.Id equals mail.NotificationId into mails
            from mail in mails.DefaultIfEmpty()
            select new
            {
                notification,
                TakenAt = mail == null ? null : mail.TakenAt,
                Revision = mail == null ? -1 : mail.BookingRevision,
                Uncertain = mail == null ? 0 : mail.UncertainHandovers,
            }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new Earlier(
            row.TakenAt is not null || row.notification.State == NotificationState.Done,
            row.TakenAt is not null,
            row.Uncertain > 0 || row.notification.Steps.Mail.Outcome == StepOutcome.InFlight,
            row.TakenAt is null ? -1 : row.Revision,
            row.TakenAt is null && row.notification.CreatedAt <= run.Notification.CreatedAt && row.notification.LeaseUntil > now,
            row.notification.Kind == run.Notification.Kind && row.notification.Revision > run.Notification.Revision
                && row.notification.State is not (NotificationState.Superseded or NotificationState.Dismissed)));
    }

    /// <param name="HasLeft">The mail server took it, or the order said that it was mailed before.</param>
    /// <param name="IsOurs">It left from here, and not only before the product knew of the booking.</param>
    /// <param name="MayHaveLeft">Nobody knows whether the mail server took it: a cancellation is told all the same, for it is right either way.</param>
    /// <param name="Revision">The booking's revision that it told of; -1 where nothing left.</param>
    /// <param name="IsWorkedOn">Somebody works on it, and it has not left.</param>
    /// <param name="IsNewer">Of the same kind, and owed since.</param>
    private sealed record Earlier(bool HasLeft, bool IsOurs, bool MayHaveLeft, int Revision, bool IsWorkedOn, bool IsNewer);
}
