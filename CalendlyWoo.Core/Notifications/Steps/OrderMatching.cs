using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Orders;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>
/// Looks for a booking's order in the order of design decision 9: the one that somebody chose, the exact address, the remembered one; and where none of them
/// is certain, for what a person may choose from.
/// </summary>
internal sealed class OrderMatching(OrderSources sources, OrderDesk desk, MatchMemory memory, IOptionsMonitor<MatchingOptions> options)
{
    public async Task<Outcome<Matching>> FindAsync(NotificationRun run, CancellationToken cancellationToken)
    {
        var booking = run.Booking;
        var rules = MatchRules.For(run.Services, options.CurrentValue.MaxOrderAge);
        var (alias, hasSheet) = await memory.RecallAsync(booking, cancellationToken);
        if (booking.AssignedOrderId is { } chosen)
        {
            return (await sources.ByIdAsync(chosen, cancellationToken)).TryGet(out var order, out var unread)
                ? await JudgeAsync(run, [order], null, rules, hasSheet, cancellationToken)
                : unread;
        }

        if (!(await sources.ByAddressAsync(booking.Email, booking.BookedAt, rules, cancellationToken)).TryGet(out var orders, out var failure))
        {
            return failure;
        }

        var matching = await JudgeAsync(run, orders, null, rules, hasSheet, cancellationToken);
        if (IsOpen(matching) && alias is not null && !EmailKey.Same(alias, booking.Email))
        {
            if (!(await sources.ByAddressAsync(alias, booking.BookedAt, rules, cancellationToken)).TryGet(out var others, out failure))
            {
                return failure;
            }

            orders = [.. orders.UnionBy(others, order => order.Id)];
            matching = await JudgeAsync(run, orders, alias, rules, hasSheet, cancellationToken);
        }

        return IsOpen(matching) ? await SuggestAsync(run, matching, rules, cancellationToken) : matching;
    }

    private static bool IsOpen(Matching matching) => matching.Result.Verdict is MatchVerdict.NothingFound or MatchVerdict.AllUnitsBooked;

    private async Task<Matching> SuggestAsync(NotificationRun run, Matching matching, MatchRules rules, CancellationToken cancellationToken)
    {
        var weaker = await sources.WeakerAsync(InviteeName.Of(run.Booking), run.Booking.BookedAt, rules, cancellationToken);
        var named = weaker.Where(order => InviteeName.Of(run.Booking).Fit(order.Billing) != NameFit.Other).ToList();
        var records = await desk.LookUpAsync([.. named.Select(order => order.Id)], named.Exists(order => BookingMarks.Read(order).Count > 0), cancellationToken);
        var all = matching.Request with
        {
            Taken = [.. matching.Request.Taken, .. records.Claims],
            Cancelled = matching.Request.Cancelled.Union(records.Cancelled).ToHashSet(StringComparer.Ordinal),
        };
        var result = OrderMatcher.Suggest(matching.Result, all, named, rules);
        if (result.Suggested.Count > 0)
        {
            await sources.KeepAsync(cancellationToken);
        }

        return matching with { Result = result };
    }

    private async Task<Matching> JudgeAsync(
        NotificationRun run, IReadOnlyList<Order> orders, string? alias, MatchRules rules, bool hasSheet, CancellationToken cancellationToken)
    {
        var records = await desk.LookUpAsync([.. orders.Select(order => order.Id)], orders.Any(order => BookingMarks.Read(order).Count > 0), cancellationToken);
        var request = RequestFor(run.Booking, run.Offered.Service, records) with { AliasEmail = alias };
        return new Matching(request, OrderMatcher.Match(request, orders, rules), records, hasSheet);
    }

    /// <summary>The question to the matcher about a booking.</summary>
    public static MatchRequest RequestFor(Booking booking, Services.Service service, OrderRecords records) =>
        new(booking.Id, InviteeUuid.Of(booking.InviteeUri), booking.Email, booking.BookedAt, service, null, records.Claims, records.Cancelled)
        {
            Name = InviteeName.Of(booking),
            Assigned = booking.AssignedOrderId is { } id ? new Assignment(id, booking.AssignedBy ?? T("somebody")) : null,
        };
}

/// <summary>What a look for the order has given.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Result">The verdict.</param>
/// <param name="Records">The product's own rows about the orders.</param>
/// <param name="HasSheet">True where the booking has a score sheet, which is written over.</param>
internal sealed record Matching(MatchRequest Request, MatchResult Result, OrderRecords Records, bool HasSheet);
