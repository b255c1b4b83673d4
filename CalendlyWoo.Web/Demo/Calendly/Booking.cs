namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>What somebody enters on a booking page.</summary>
public sealed record Booking
{
    public required string Email { get; init; }

    public string Name { get; init; } = "Ann Example";

    /// <summary>Where the event type asks the name in two fields.</summary>
    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    /// <summary>UUID, slug, name or URI of the event type.</summary>
    public string EventType { get; init; } = ModelStudio.VirtualStylingSession.Slug;

    /// <summary>UTC; null means a week from now, on the hour.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>IANA zone of the invitee.</summary>
    public string? TimeZone { get; init; } = "America/New_York";

    public Tracking Tracking { get; init; } = Tracking.None;

    public IReadOnlyList<Answer> Answers { get; init; } = [];

    public string? TextReminderNumber { get; init; }

    public Payment? Payment { get; init; }
}
