using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Services;

namespace CalendlyWoo.Core.Notifications.Models;

/// <summary>What is known when a mail about a session is written. Times are UTC.</summary>
public sealed record SessionFacts(Booking Booking, Service Service, ShopProfile Shop)
{
    /// <summary>As the shop gave it, or null where it is not known.</summary>
    public Order? Order { get; init; }

    /// <summary>When the session was to begin before it was moved.</summary>
    public DateTimeOffset? FormerStartsAt { get; init; }

    /// <summary>When the session was to end before it was moved; null: it had the same length.</summary>
    public DateTimeOffset? FormerEndsAt { get; init; }

    /// <summary>The booking page with the order's key, for the payer alone; null: the service's own page.</summary>
    public string? OrderBookingPage { get; init; }
}
