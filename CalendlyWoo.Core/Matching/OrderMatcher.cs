using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Services;

namespace CalendlyWoo.Core.Matching;

/// <summary>Finds the order and unit that a booking belongs to. Pure: values in, ranked candidates with reasons out; never a guess.</summary>
public static class OrderMatcher
{
    /// <summary>Ranks the orders and takes the one that was paid last before the booking was made, among those that are certain.</summary>
    public static MatchResult Match(MatchRequest request, IEnumerable<Order> orders, MatchRules rules)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(orders);
        ArgumentNullException.ThrowIfNull(rules);
        var candidates = orders
            .Select(order => OrderScore.Of(request, order, rules))
            // What an order says of itself is stronger than any other order's fitting better: nothing is mailed twice, even after a restore.
            .OrderByDescending(candidate => candidate.AlreadyMailed)
            .ThenByDescending(candidate => candidate.IsCertain)
            .ThenByDescending(candidate => candidate.WasPaidBeforeBooking)
            .ThenByDescending(candidate => candidate.Order.PaidAt ?? DateTimeOffset.MinValue)
            .ThenByDescending(candidate => candidate.Order.Id)
            .ToList();
        return new MatchResult(VerdictOn(candidates), candidates);
    }

    private static MatchVerdict VerdictOn(List<MatchCandidate> candidates) =>
        candidates switch
        {
            [{ AlreadyMailed: true }, ..] => MatchVerdict.MailedBefore,
            [{ IsCertain: true }, ..] => MatchVerdict.Matched,
            _ when candidates.Any(candidate => candidate.OnlyUnitIsMissing) => MatchVerdict.AllUnitsBooked,
            _ when candidates.Any(candidate => candidate.MayTurnPaid) => MatchVerdict.WaitsForPayment,
            _ => MatchVerdict.NothingFound,
        };
}
