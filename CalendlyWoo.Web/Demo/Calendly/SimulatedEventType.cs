namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>A kind of meeting that can be booked.</summary>
public sealed record SimulatedEventType
{
    public required string Uuid { get; init; }

    public required string Name { get; init; }

    public required string Slug { get; init; }

    public TimeSpan Duration { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>More than one makes it a group event.</summary>
    public int Seats { get; init; } = 1;

    public bool Active { get; init; } = true;

    /// <summary>UTC; deleted types can still be read by their URI.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    public EventLocation? Location { get; init; }

    /// <summary>The names of the questions that the booking page asks.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>Where the browser goes after a booking, with the details appended; null shows Calendly's own page.</summary>
    public Uri? RedirectUrl { get; init; }
}
