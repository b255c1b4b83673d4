using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Notifications.Models;

/// <summary>What is known when a mail is written to who paid an order.</summary>
public sealed record OrderFacts(Order Order, Service Service, ShopProfile Shop)
{
    /// <summary>The booking page with the order's key; null: the service's own page.</summary>
    public string? OrderBookingPage { get; init; }
}
