namespace CalendlyWoo.Core.Services;

/// <summary>What the shop sells and books.</summary>
public sealed class Service
{
    /// <summary>The <see cref="GoLive"/> of a service that only watches: it matches and writes, and mails nobody. Far from every zone's end of time.</summary>
    public static readonly DateTimeOffset NotYet = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public required Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>Product ids, SKUs or names; names compare trimmed, ignoring case.</summary>
    public IReadOnlyList<string> Products { get; set; } = [];

    /// <summary>Event type URIs, slugs or names; names compare trimmed, ignoring case.</summary>
    public IReadOnlyList<string> EventTypes { get; set; } = [];

    /// <summary>The order's status once all its mails have gone, without the prefix <c>wc-</c>.</summary>
    public string OrderStatus { get; set; } = "completed";

    /// <summary>UTC; bookings made before are never mailed without a click. <see cref="NotYet"/> while it watches.</summary>
    public required DateTimeOffset GoLive { get; set; }

    /// <summary>False while it only watches.</summary>
    public bool IsLive => GoLive < NotYet;

    /// <summary>Calendly's page where it is booked, or null.</summary>
    public string? BookingUrl { get; set; }
}
