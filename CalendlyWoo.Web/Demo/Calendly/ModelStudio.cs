namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>A Calendly user.</summary>
public sealed record SimulatedUser(string Uuid, string Name, string Slug, string Email, string TimeZone)
{
    /// <summary>UUID of the user's organization.</summary>
    public string Organization { get; init; } = ModelStudio.Organization;

    public EventHost AsHost() => new(Uuid, Email, Name);
}

/// <summary>The model shop's Calendly account: one owner, one organization, three services. The UUIDs are fixed, so that a demo keeps its settings.</summary>
public static class ModelStudio
{
    public static SimulatedUser Owner { get; } =
        new("2f8f5c1e-7b3a-4d64-9c0e-51a7d2b6e801", "Mila Reyes", "styling-studio", "mila@studio.example", "America/New_York");

    /// <summary>Somebody else, in an organization of her own.</summary>
    public static SimulatedUser Stranger { get; } =
        new("7c9e6679-7425-40de-944b-e07fc1f90ae7", "Nora Other", "nora-other", "nora@other.example", "Europe/Berlin")
        {
            Organization = "e7d1b3c5-1a2b-4c3d-8e4f-5a6b7c8d9e0f",
        };

    /// <summary>UUID of the owner's organization.</summary>
    public const string Organization = "b1d0a9e4-3c57-4f28-8a6d-90e2f4c7d502";

    public static SimulatedEventType VirtualStylingSession { get; } = new()
    {
        Uuid = "c4a1f7d2-5e80-4b39-a2c6-1f3d8e7b0a01",
        Name = "Virtual Styling Session",
        Slug = "virtual-styling-session",
        Location = EventLocation.Zoom("https://zoom.example/j/5551230001"),
        Questions = ["What would you like help with?"],
    };

    public static SimulatedEventType VirtualStylingSessionWithLinks { get; } = new()
    {
        Uuid = "c4a1f7d2-5e80-4b39-a2c6-1f3d8e7b0a02",
        Name = "Virtual Styling Session + Shopping Links",
        Slug = "virtual-styling-session-shopping-links",
        Location = EventLocation.Zoom("https://zoom.example/j/5551230002"),
        Questions = ["What would you like help with?"],
    };

    public static SimulatedEventType InPersonStylingSession { get; } = new()
    {
        Uuid = "c4a1f7d2-5e80-4b39-a2c6-1f3d8e7b0a03",
        Name = "In Person Styling Session",
        Slug = "in-person-styling-session",
        Duration = TimeSpan.FromMinutes(120),
        Location = EventLocation.Physical("14 Example Street, New York", "Ring at the blue door."),
    };

    public static IReadOnlyList<SimulatedEventType> EventTypes { get; } = [VirtualStylingSession, VirtualStylingSessionWithLinks, InPersonStylingSession];
}
