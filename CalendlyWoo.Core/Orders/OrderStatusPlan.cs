using CalendlyWoo.Core.Services;

namespace CalendlyWoo.Core.Orders;

/// <summary>Decides whether an order's status is to be changed after a mail.</summary>
public static class OrderStatusPlan
{
    /// <param name="order">Read just before.</param>
    /// <param name="service">The service of the mail that went.</param>
    /// <param name="services">All services: an order may hold units of several.</param>
    /// <param name="paidStatuses">The statuses in which an order counts as paid.</param>
    /// <returns>The status to set, or null with the reason in words.</returns>
    public static StatusDecision Decide(Order order, Service service, IReadOnlyList<Service> services, IReadOnlySet<string> paidStatuses)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(paidStatuses);
        if (order.Status == service.OrderStatus)
        {
            return new(null, T($"The order already is {service.OrderStatus}."));
        }

        if (!paidStatuses.Contains(order.Status))
        {
            return new(null, T($"The order's status is {order.Status} now; it was left as it is."));
        }

        if (order.Status == "completed")
        {
            return new(null, T("The order is completed; a status never goes back."));
        }

        if (order.HasShipping)
        {
            return new(null, T("Something of the order is still to be shipped; its status was left as it is."));
        }

        var bookable = order.Lines.Where(line => services.Any(known => known.Sells(line))).Sum(line => line.Quantity);
        var mailed = BookingMarks.Read(order).Count;
        return mailed < bookable
            ? new(null, T($"{mailed} of {bookable} sessions of the order are booked; the status changes with the last one."))
            : new(service.OrderStatus, "");
    }
}

/// <summary>The status to set, or null and why not.</summary>
public sealed record StatusDecision(string? Status, string Reason);
