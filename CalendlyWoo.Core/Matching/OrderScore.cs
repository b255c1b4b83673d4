using System.Globalization;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Services;

namespace CalendlyWoo.Core.Matching;

/// <summary>Looks at one order through the eyes of one booking.</summary>
internal static class OrderScore
{
    public static MatchCandidate Of(MatchRequest request, Order order, MatchRules rules)
    {
        var (marks, isAssigned) = (BookingMarks.Read(order), request.Assigned?.OrderId == order.Id);
        var sold = order.Lines.Where(request.Service.Sells).ToList();
        // Who chose an order without the service by hand takes one of its pieces for it.
        var lines = sold.Count == 0 && isAssigned ? [.. order.Lines] : sold;
        var unit = FirstFree(request, order, lines, marks);
        var (identity, fit) = (Identity(request, order), request.Name.Fit(order.Billing));
        return new MatchCandidate(
            order,
            unit,
            [identity, .. NameOf(identity, fit), Paid(order, rules), Sells(request, order, sold), Age(request, order, rules), Free(order, lines, unit)])
        {
            WasPaidBeforeBooking = order.PaidAt <= request.BookedAt,
            AlreadyMailed = marks.Any(mark => mark.Invitee == request.InviteeUuid),
            MayTurnPaid = order.Status is "pending" or "on-hold" && identity.Speaks && lines.Count > 0,
            IsAssigned = isAssigned,
            NameFit = fit,
        };
    }

    /// <summary>Beside an address that is the same the name does not matter.</summary>
    private static IEnumerable<MatchReason> NameOf(MatchReason identity, NameFit fit) => (identity.Speaks, fit) switch
    {
        (false, NameFit.Same) => [new(MatchTest.Name, true, T("it carries the same name"))],
        (false, NameFit.LastName) => [new(MatchTest.Name, true, T("it carries the same last name"))],
        _ => [],
    };

    private static MatchReason Identity(MatchRequest request, Order order)
    {
        if (request.ReferencedOrderId == order.Id)
        {
            return new(MatchTest.Identity, true, $"the booking link was made for order #{order.Number}");
        }

        if (request.Assigned is { } assigned && assigned.OrderId == order.Id)
        {
            return new(MatchTest.Identity, true, T($"{assigned.By} said that order #{order.Number} belongs to this booking"));
        }

        var same = EmailKey.Same(order.Billing.Email, request.Email);
        if (!same && request.AliasEmail is { } alias && EmailKey.Same(order.Billing.Email, alias))
        {
            return new(MatchTest.Identity, true, T($"you said that this address belongs to the customer of order #{order.Number}"));
        }

        return new(MatchTest.Identity, same, $"order #{order.Number} has {(same ? "the same e-mail" : "another e-mail")}");
    }

    private static MatchReason Paid(Order order, MatchRules rules)
    {
        var paid = rules.PaidStatuses.Contains(order.Status) && order.PaidAt is not null;
        return new(MatchTest.Paid, paid, paid ? $"it is paid ({order.Status})" : $"it is not paid: its status is {order.Status}");
    }

    private static MatchReason Sells(MatchRequest request, Order order, List<OrderLine> lines) =>
        new(MatchTest.Service, lines.Count > 0, lines.Count > 0 ? $"it contains {request.Service.Name}" : $"order #{order.Number} does not contain {request.Service.Name}");

    private static MatchReason Age(MatchRequest request, Order order, MatchRules rules)
    {
        var age = request.BookedAt - (order.PaidAt ?? order.CreatedAt);
        var young = age <= rules.MaxOrderAge;
        var days = ((int)rules.MaxOrderAge.TotalDays).ToString(CultureInfo.InvariantCulture);
        return new(MatchTest.Age, young, young ? "it is recent enough" : $"it was paid more than {days} days before the booking");
    }

    private static MatchReason Free(Order order, List<OrderLine> lines, OrderUnit? unit)
    {
        var count = lines.Sum(line => line.Quantity).ToString(CultureInfo.InvariantCulture);
        return unit is not null
            ? new(MatchTest.FreeUnit, true, "it has a session that is not booked yet")
            : new(MatchTest.FreeUnit, false, lines.Count == 0 ? "there is nothing to book in it" : $"order #{order.Number} is already booked ({count} of {count})");
    }

    private static OrderUnit? FirstFree(MatchRequest request, Order order, List<OrderLine> lines, IReadOnlyList<BookingMark> marks)
    {
        foreach (var line in lines)
        {
            for (var unit = 1; unit <= line.Quantity; unit++)
            {
                if (!IsTaken(request, order, new OrderUnit(line.Id, unit), marks))
                {
                    return new OrderUnit(line.Id, unit);
                }
            }
        }

        return null;
    }

    private static bool IsTaken(MatchRequest request, Order order, OrderUnit unit, IReadOnlyList<BookingMark> marks)
    {
        var claim = request.Taken.FirstOrDefault(c => c.OrderId == order.Id && c.LineItemId == unit.LineItemId && c.Unit == unit.Unit);
        return claim is null
            ? marks.Any(mark => mark.IsOfUnit(unit.LineItemId, unit.Unit) && mark.Invitee != request.InviteeUuid && !request.Cancelled.Contains(mark.Invitee))
            : claim.BookingId != request.BookingId;
    }
}
