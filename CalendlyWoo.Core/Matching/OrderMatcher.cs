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

    /// <summary>
    /// What a person may choose from where nothing certain was found: orders that fit in all but their address and carry the customer's name or last name, and
    /// such as are too old. Where an order carries the whole name, the last name alone says nothing.
    /// </summary>
    /// <param name="found">The result so far.</param>
    /// <param name="request">The booking.</param>
    /// <param name="others">Further orders to look at.</param>
    /// <param name="rules">What counts as paid and as too old.</param>
    public static MatchResult Suggest(MatchResult found, MatchRequest request, IEnumerable<Order> others, MatchRules rules)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(others);
        var known = found.Candidates.Select(candidate => candidate.Order.Id).ToHashSet();
        var all = found.Candidates.Concat(others.Where(order => known.Add(order.Id)).Select(order => OrderScore.Of(request, order, rules)));
        var meant = all.Where(candidate => candidate.MayBeMeant)
            .OrderByDescending(candidate => candidate.NameFit)
            .ThenByDescending(candidate => candidate.WasPaidBeforeBooking)
            .ThenByDescending(candidate => candidate.Order.PaidAt ?? DateTimeOffset.MinValue)
            .ThenByDescending(candidate => candidate.Order.Id)
            .ToList();
        if (meant.Exists(candidate => candidate.NameFit == NameFit.Same))
        {
            meant.RemoveAll(candidate => candidate.NameFit == NameFit.LastName && candidate.Fails(MatchTest.Identity));
        }

        return meant.Count == 0 ? found : found with { Verdict = found.Verdict == MatchVerdict.NothingFound ? MatchVerdict.Suggested : found.Verdict, Suggested = meant };
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
