using CalendlyWoo.Web.Demo.Calendly;
using CalendlyWoo.Web.Demo.Shop;

namespace CalendlyWoo.Benchmarks.Outside;

/// <summary>One customer with one paid order of one unit, who books once.</summary>
internal sealed record Customer
{
    public required int Index { get; init; }

    /// <summary>What she typed at the shop's checkout.</summary>
    public required string OrderEmail { get; init; }

    /// <summary>What she typed at Calendly: the same address, maybe spelt otherwise.</summary>
    public required string InviteeEmail { get; init; }

    public required string Name { get; init; }

    public required long OrderId { get; init; }

    public required SimulatedEventType EventType { get; init; }

    /// <summary>UUIDs of the invitee and of the scheduled event.</summary>
    public InviteeReference Invitee { get; } = new(Guid.NewGuid().ToString(), Guid.NewGuid().ToString());

    /// <summary>The model shop's product for the index; products and event types have the same names.</summary>
    public static ShopProduct Product(int index) => ModelProducts.All[index % ModelStudio.EventTypes.Count];
}
