using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Notifications.Steps;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.WooCommerce;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Cases;

/// <summary>
/// Looks at an order before somebody decides that a booking belongs to it. Whose order it is the person knows; that it is paid and has a free unit she cannot
/// decide; what it contains and how old it is she may overrule.
/// </summary>
public sealed class OrderChoice(
    WooCommerceClient shop, ServiceCatalog catalog, IDbContextFactory<AppDb> factory, IOptionsMonitor<MatchingOptions> options, TimeProvider time)
{
    private readonly OrderDesk _desk = new(factory, time);

    /// <summary>What choosing this order would mean now, by the order as the shop has it.</summary>
    /// <param name="bookingId">The booking.</param>
    /// <param name="orderId">The order.</param>
    /// <param name="actor">Who would choose it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<Outcome<ChoiceCheck>> CheckAsync(Guid bookingId, long orderId, string actor, CancellationToken cancellationToken)
    {
        var read = await shop.GetOrderAsync(orderId, cancellationToken);
        if (!read.TryGet(out var order, out var failure))
        {
            return failure;
        }

        var services = await catalog.GetAsync(cancellationToken);
        Booking? booking;
        await using (var db = await factory.CreateDbContextAsync(cancellationToken))
        {
            booking = await db.Bookings.AsNoTracking().SingleOrDefaultAsync(b => b.Id == bookingId, cancellationToken);
        }

        if (booking is null || services.FirstOrDefault(offered => offered.Service.Id == booking.ServiceId) is not { } own)
        {
            return new Failure(FailureCategory.Permanent, "case.booking-gone", T("This booking or its service is gone, so no order can be chosen for it."));
        }

        var records = await _desk.LookUpAsync([orderId], wantsCancelled: true, cancellationToken);
        var rules = MatchRules.For(services.Select(offered => offered.Service), options.CurrentValue.MaxOrderAge);
        return Judge(OrderMatching.RequestFor(booking, own.Service, records), order, rules, actor) with { IsWatched = booking.BookedAt < own.Service.GoLive };
    }

    /// <summary>The same, of what was read. Pure.</summary>
    internal static ChoiceCheck Judge(MatchRequest request, Order order, MatchRules rules, string actor)
    {
        var asFound = OrderScore.Of(request with { Assigned = null }, order, rules);
        var asChosen = OrderScore.Of(request with { Assigned = new Assignment(order.Id, actor) }, order, rules);
        IReadOnlyList<MatchReason> reasons =
            [.. asFound.Reasons.Where(reason => reason.Test != MatchTest.FreeUnit), .. asChosen.Reasons.Where(reason => reason.Test == MatchTest.FreeUnit)];
        var verdict = asChosen.Fails(MatchTest.Paid) || asChosen.Fails(MatchTest.FreeUnit) ? ChoiceVerdict.Impossible
            : asChosen.Fails(MatchTest.Service) || asChosen.Fails(MatchTest.Age) ? ChoiceVerdict.Doubtful
            : ChoiceVerdict.Fits;
        return new ChoiceCheck(order.Id, order.Number, order.Billing.Email.Trim(), verdict, reasons);
    }
}

/// <summary>What choosing an order would mean.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Number">What the shop calls it.</param>
/// <param name="Email">The address that it carries.</param>
/// <param name="Verdict">Whether it can be chosen.</param>
/// <param name="Reasons">What speaks for and against it.</param>
public sealed record ChoiceCheck(long OrderId, string Number, string Email, ChoiceVerdict Verdict, IReadOnlyList<MatchReason> Reasons)
{
    /// <summary>The service was not live when it was booked: its mail is only written.</summary>
    public bool IsWatched { get; init; }

    /// <summary>What speaks against it, as one sentence.</summary>
    public string Against => string.Join("; ", Reasons.Where(reason => reason is { Speaks: false, Test: not MatchTest.Identity }).Select(reason => reason.Text));
}

/// <summary>Whether an order can be chosen.</summary>
public enum ChoiceVerdict
{
    Fits,

    /// <summary>It does not contain the service, or is old: only who says so takes it all the same.</summary>
    Doubtful,

    /// <summary>It is not paid, or nothing in it is left to book.</summary>
    Impossible,
}
