namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>What the endpoints work on.</summary>
internal sealed record CalendlyWorld(CalendlyStore Store, CalendlyFaults Faults, BookingDesk Desk)
{
    public CalendlyAddresses Addresses => Store.Addresses;

    /// <summary>Refuses references to somebody else's organization or user.</summary>
    public static Reply? Foreign(ApiCall call) =>
        call.Uuid("organization") is { } organization && organization != call.User.Organization ? CalendlyErrors.Forbidden()
        : call.Uuid("user") is { } user && user != call.User.Uuid ? CalendlyErrors.Forbidden("This user is not in your organization")
        : null;
}
