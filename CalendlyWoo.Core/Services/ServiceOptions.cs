namespace CalendlyWoo.Core.Services;

/// <summary>One entry of the <c>Services</c> section: a service, made or updated at start by its name.</summary>
public sealed class ServiceOptions
{
    public const string Section = "Services";

    public string Name { get; set; } = "";

    /// <summary>Product ids, SKUs or names; empty means the service's own name.</summary>
    public IList<string> Products { get; } = [];

    /// <summary>Event type URIs, slugs or names; empty means the service's own name.</summary>
    public IList<string> EventTypes { get; } = [];

    /// <summary>The order's status once the mail has gone.</summary>
    public string? OrderStatus { get; set; }

    /// <summary>The name of the template it starts with; empty means the seeded one of the service's name, else the first.</summary>
    public string? Template { get; set; }

    /// <summary>Calendly's page where it is booked; mails link to it.</summary>
    public string? BookingUrl { get; set; }

    /// <summary>Bookings made before are not mailed without a click; empty means the first start.</summary>
    public DateTimeOffset? GoLive { get; set; }
}
