using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Notifications.Models;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.WooCommerce;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>Marks the order after its mail: meta data, then the note, then the status, each in a request of its own, under the order's lease.</summary>
internal sealed class MarkSteps(WooCommerceClient shop, ShopProfileSource profile)
{
    public async Task<StepResult> TakeMetaAsync(NotificationRun run, CancellationToken cancellationToken)
    {
        var notification = run.Notification;
        var read = await (run.FreshOrder ?? shop.GetOrderAsync(notification.OrderId!.Value, cancellationToken));
        run.FreshOrder = null;
        if (!read.TryGet(out var fresh, out var failure))
        {
            return Failed(failure);
        }

        var mark = new BookingMark(
            InviteeUuid.Of(run.Booking.InviteeUri), notification.LineItemId!.Value, notification.Unit!.Value, notification.Id, run.Mail!.TakenAt!.Value);
        var written = await shop.PutMetaAsync(fresh.Id, BookingMarks.MetaKey, BookingMarks.With(BookingMarks.Read(fresh), mark), cancellationToken);
        if (!written.TryGet(out var order, out failure))
        {
            return Failed(failure);
        }

        run.Order = order;
        return new StepResult.Done(T($"Order #{order.Number} carries the booking now."));
    }

    public async Task<StepResult> TakeNoteAsync(NotificationRun run, CancellationToken cancellationToken)
    {
        var notification = run.Notification;
        var orderId = notification.OrderId!.Value;
        if (run.IsResumed)
        {
            // An earlier go may have added it and lost the answer; a note cannot be added twice without harm.
            var notes = await shop.ListNotesAsync(orderId, cancellationToken);
            if (!notes.TryGet(out var present, out var unread))
            {
                return Failed(unread);
            }

            if (present.Any(note => note.Text.Contains(BookingNote.ReferenceOf(notification), StringComparison.Ordinal)))
            {
                return new StepResult.Done(T("The order's note was there already."));
            }
        }

        var text = BookingNote.Write(notification, run.Booking.StartsAt, run.Offered.Service, profile.Current.Zone);
        var added = await shop.AddNoteAsync(orderId, text, cancellationToken);
        return added.TryGet(out _, out var failure) ? new StepResult.Done(T("A private note was added to the order.")) : Failed(failure);
    }

    public async Task<StepResult> TakeStatusAsync(NotificationRun run, CancellationToken cancellationToken)
    {
        if (run.Order is null)
        {
            var read = await shop.GetOrderAsync(run.Notification.OrderId!.Value, cancellationToken);
            if (!read.TryGet(out var fresh, out var unread))
            {
                return Failed(unread);
            }

            run.Order = fresh;
        }

        var paid = MatchRules.For(run.Services, TimeSpan.MaxValue).PaidStatuses;
        var decision = OrderStatusPlan.Decide(run.Order, run.Offered.Service, run.Services, paid);
        if (decision.Status is not { } status)
        {
            return new StepResult.Done(decision.Reason, StepOutcome.LeftOut);
        }

        var written = await shop.PutStatusAsync(run.Order.Id, status, cancellationToken);
        return written.TryGet(out var order, out var failure) ? new StepResult.Done(T($"Order #{order.Number} is {status} now.")) : Failed(failure);
    }

    private static StepResult.Failed Failed(Failure failure) => new(failure, ConnectionName.Shop);
}
