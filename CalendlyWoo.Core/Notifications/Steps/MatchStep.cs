using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.WooCommerce;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>Finds the order of the booking and claims one of its units.</summary>
internal sealed class MatchStep(WooCommerceClient shop, OrderMatching orders, OrderDesk desk, TimeProvider time)
{
    private const int LongestNumber = 100;
    private static readonly TimeSpan LeasePause = TimeSpan.FromSeconds(1);

    public async Task<StepResult> TakeAsync(NotificationRun run, CancellationToken cancellationToken)
    {
        if (!(await orders.FindAsync(run, cancellationToken)).TryGet(out var matching, out var failure))
        {
            return run.Booking.AssignedOrderId is not null && MatchCases.IsGone(failure)
                ? new StepResult.Stop(NotificationState.NeedsOwner, failure.Message, MatchCases.Gone([failure.Message]))
                : new StepResult.Failed(failure, ConnectionName.Shop);
        }

        var result = matching.Result;
        run.Sheet = new MatchSheet
        {
            BookingId = run.Booking.Id, At = time.GetUtcNow(), Verdict = result.Verdict, Candidates = result.ToSheet(MatchCases.MostCandidates),
        };
        run.SheetReplaces = matching.HasSheet;
        return result.Chosen is { } chosen ? Take(run, result.Verdict, chosen, matching.Records) : WaitFor(run, result);
    }

    private StepResult Take(NotificationRun run, MatchVerdict verdict, MatchCandidate chosen, OrderRecords records)
    {
        var (order, notification, now) = (chosen.Order, run.Notification, time.GetUtcNow());
        notification.OrderId = order.Id;
        if (verdict == MatchVerdict.MailedBefore)
        {
            return new StepResult.Stop(NotificationState.Done, T($"Order #{order.Number} says that this booking was mailed before: nothing is sent again."));
        }

        if (!desk.PrepareLease(run, order.Id, records))
        {
            return new StepResult.Wait(now + LeasePause, T($"Another booking of order #{order.Number} is being written."));
        }

        var unit = chosen.Unit!.Value;
        notification.LineItemId = unit.LineItemId;
        notification.Unit = unit.Unit;
        run.Booking.OrderId = order.Id;
        run.Booking.OrderNumber = order.Number.Length <= LongestNumber ? order.Number : order.Number[..LongestNumber];
        run.BookingChanged = true;
        run.Order = order;
        // Needed right after the mail; whoever else writes the order until the lease is committed makes that commit fail.
        run.FreshOrder = shop.GetOrderAsync(order.Id, CancellationToken.None);
        if (!records.Claims.Any(claim => claim.BookingId == run.Booking.Id))
        {
            run.NewClaim = new UnitClaim { OrderId = order.Id, LineItemId = unit.LineItemId, Unit = unit.Unit, BookingId = run.Booking.Id, ClaimedAt = now };
        }

        return new StepResult.Done(T($"Order #{order.Number} belongs to this booking: {string.Join("; ", chosen.Reasons.Select(reason => reason.Text))}."));
    }

    private StepResult.Wait WaitFor(NotificationRun run, MatchResult result)
    {
        var now = time.GetUtcNow();
        var looks = run.Notification.Steps.Match.Attempts + 1;
        var isChosen = run.Booking.AssignedOrderId is not null;
        // What was booked before the service went live is mailed to nobody, so that nobody needs to hurry.
        var verdict = result.Verdict == MatchVerdict.Suggested && run.Booking.BookedAt < run.Offered.Service.GoLive ? MatchVerdict.NothingFound : result.Verdict;
        var caseAt = isChosen && verdict != MatchVerdict.WaitsForPayment ? now : WaitingPlan.CaseAt(run.Booking.StoredAt, run.Booking.StartsAt, verdict);
        var draft = caseAt > now ? null : MatchCases.Of(result);
        var until = now + WaitingPlan.Pause(looks);
        return new StepResult.Wait(caseAt > now && caseAt < until ? caseAt : until, MatchCases.WaitingFor(result), CountsAsLook: true, draft);
    }
}
