using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.WooCommerce;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>Finds the order of the booking and claims one of its units.</summary>
internal sealed class MatchStep(WooCommerceClient shop, OrderDesk desk, IOptionsMonitor<MatchingOptions> options, TimeProvider time)
{
    private const int LongestNumber = 100;
    private static readonly TimeSpan LeasePause = TimeSpan.FromSeconds(1);

    /// <summary>Orders in these statuses are looked at beside the paid ones, so that the reasons can name them.</summary>
    private static readonly string[] TellingStatuses = ["pending", "on-hold", "cancelled", "refunded", "failed"];

    public async Task<StepResult> TakeAsync(NotificationRun run, CancellationToken cancellationToken)
    {
        var rules = MatchRules.For(run.Services, options.CurrentValue.MaxOrderAge);
        var found = await FindOrdersAsync(run, rules, cancellationToken);
        if (!found.TryGet(out var orders, out var failure))
        {
            return new StepResult.Failed(failure, ConnectionName.Shop);
        }

        var records = await desk.LookUpAsync(
            [.. orders.Select(order => order.Id)], orders.Any(order => BookingMarks.Read(order).Count > 0), cancellationToken);
        var booking = run.Booking;
        var result = OrderMatcher.Match(
            new MatchRequest(booking.Id, InviteeUuid.Of(booking.InviteeUri), booking.Email, booking.BookedAt, run.Offered.Service, null, records.Claims, records.Cancelled), orders, rules);
        return result.Chosen is { } chosen ? Take(run, result.Verdict, chosen, records) : WaitFor(run, result);
    }

    private async Task<Outcome<IReadOnlyList<Order>>> FindOrdersAsync(NotificationRun run, MatchRules rules, CancellationToken cancellationToken)
    {
        var found = await shop.SearchOrdersAsync(run.Booking.Email, [.. rules.PaidStatuses.Union(TellingStatuses)], cancellationToken);
        if (!found.TryGet(out var orders, out _) || orders.Count > 0)
        {
            return found;
        }

        // The shop's search has missed addresses (woocommerce#41425): what was paid lately is compared here, too.
        var recent = await shop.ListRecentPaidOrdersAsync(run.Booking.BookedAt - options.CurrentValue.RecentOrders, [.. rules.PaidStatuses], cancellationToken);
        return recent.TryGet(out var latest, out var failure)
            ? latest.Where(order => EmailKey.Same(order.Billing.Email, run.Booking.Email)).ToList()
            : failure;
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
        var text = result.Verdict switch
        {
            MatchVerdict.AllUnitsBooked => T("The customer's order is booked already; there is nothing left in it for this booking."),
            MatchVerdict.WaitsForPayment => T("The customer's order is not paid yet; the mail leaves by itself when it is."),
            _ => T("No paid order with the customer's e-mail was found yet; it is looked for again by itself."),
        };
        var caseAt = WaitingPlan.CaseAt(run.Booking.StoredAt, run.Booking.StartsAt, result.Verdict);
        var draft = caseAt > now ? null : new CaseDraft(
            result.Verdict == MatchVerdict.AllUnitsBooked ? CaseKind.AllUnitsBooked : CaseKind.NoOrder,
            result.Verdict == MatchVerdict.AllUnitsBooked ? T("A booking more than the customer has paid for") : T("No order was found for a booking"),
            [text, .. result.Candidates.SelectMany(candidate => candidate.Reasons).Select(reason => reason.ToString()).Take(20)],
            result.Verdict == MatchVerdict.AllUnitsBooked
                ? T("Ask the customer whether this booking is meant. Once she has paid for it the mail leaves by itself; else cancel it in Calendly.")
                : T("Ask the customer which e-mail address she paid with, and correct it in the order or the booking: the mail then leaves by itself."));
        var until = now + WaitingPlan.Pause(looks);
        return new StepResult.Wait(caseAt > now && caseAt < until ? caseAt : until, text, CountsAsLook: true, draft);
    }
}
