namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>A meeting, as Calendly keeps it. All times are UTC.</summary>
public sealed record SimulatedScheduledEvent
{
    public required string Uuid { get; init; }

    /// <summary>The event type's name at the time of booking.</summary>
    public required string Name { get; init; }

    public required string EventTypeUuid { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset End { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Null where the host set none.</summary>
    public EventLocation? Location { get; init; }

    public InviteesCounter Counter { get; init; } = new(1, 1, 1);

    public Cancellation? Cancellation { get; init; }

    public IReadOnlyList<EventHost> Hosts { get; init; } = [];
}

/// <summary>How many seats: all ever taken, those still taken, and how many there are.</summary>
public sealed record InviteesCounter(int Total, int Active, int Limit);

/// <summary>A host of the event.</summary>
public sealed record EventHost(string UserUuid, string Email, string Name);

/// <summary>Where the meeting is; which members are written depends on <paramref name="Type"/>.</summary>
/// <param name="Type">Calendly's name, such as <c>zoom_conference</c> or <c>physical</c>.</param>
/// <param name="Place">Address, telephone number or free text.</param>
/// <param name="AdditionalInfo">For <c>physical</c> and <c>inbound_call</c>.</param>
/// <param name="Status">For conferences: initiated, processing, pushed or failed.</param>
/// <param name="JoinUrl">For conferences; null until pushed.</param>
public sealed record EventLocation(string Type, string? Place = null, string? AdditionalInfo = null, string? Status = null, string? JoinUrl = null)
{
    public static EventLocation Physical(string place, string? additionalInfo = null) => new("physical", place, additionalInfo);

    public static EventLocation Zoom(string? joinUrl) => new("zoom_conference", Status: joinUrl is null ? "processing" : "pushed", JoinUrl: joinUrl);

    public bool IsConference => Type.EndsWith("_conference", StringComparison.Ordinal) || Type is "zoom" or "gotomeeting";
}
