using CalendlyWoo.Web.Demo.Calendly;
using CalendlyWoo.Web.Demo.Shop;

namespace CalendlyWoo.Web.Demo;

/// <summary>What a customer does: orders in the shop, is sent on to Calendly, books. The product learns of it from Calendly's webhook only.</summary>
public sealed class DemoCustomer(DemoWorld world, TimeProvider time)
{
    /// <summary>Orders, pays unless told otherwise, and books.</summary>
    public DemoPurchase PayAndBook(DemoWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var at = time.GetUtcNow();
        return Book(wish, Order(wish), at);
    }

    /// <summary>Orders one unit of the service.</summary>
    public OrderView Order(DemoWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var names = wish.Name.Trim().Split(' ', 2);
        return world.Shop.AddOrder(new NewOrder
        {
            Email = wish.Email.Trim(),
            FirstName = names[0],
            LastName = names.Length > 1 ? names[1] : "",
            Product = wish.Service.Name,
            Status = wish.IsPaid ? "processing" : "pending",
        });
    }

    /// <summary>Books a session for an order that was made before.</summary>
    public DemoPurchase Book(DemoWish wish, OrderView order, DateTimeOffset? since = null)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(order);
        var at = since ?? time.GetUtcNow();
        var invitee = world.Calendly.Book(new Booking
        {
            Email = wish.Email.Trim(), Name = wish.Name.Trim(), EventType = wish.Service.Slug, TimeZone = wish.TimeZone, Start = wish.Start,
        });
        return new DemoPurchase(order.Id, world.Calendly.UriOf(invitee), wish.Email.Trim(), at);
    }

    /// <summary>Pays an order that was not paid.</summary>
    public void Pay(long orderId) => world.Shop.SetStatus(orderId, "processing");
}

/// <summary>What somebody wants to book.</summary>
public sealed record DemoWish(SimulatedEventType Service, string Name, string Email)
{
    public bool IsPaid { get; init; } = true;

    /// <summary>The customer's IANA zone.</summary>
    public string TimeZone { get; init; } = "America/New_York";

    /// <summary>UTC; null means in a week.</summary>
    public DateTimeOffset? Start { get; init; }
}

/// <summary>What came of it.</summary>
/// <param name="OrderId">The shop's order.</param>
/// <param name="InviteeUri">The booking, by Calendly's name.</param>
/// <param name="Email">Where the mail goes.</param>
/// <param name="At">UTC; when it began.</param>
public sealed record DemoPurchase(long OrderId, string InviteeUri, string Email, DateTimeOffset At);
