namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>One booking by one person, as Calendly keeps it. All times are UTC.</summary>
public sealed record SimulatedInvitee
{
    /// <summary>Lower-case UUID, the last segment of the invitee's URI and of its links.</summary>
    public required string Uuid { get; init; }

    /// <summary>UUID of the scheduled event.</summary>
    public required string EventUuid { get; init; }

    public required string Email { get; init; }

    public required string Name { get; init; }

    /// <summary>Only where the event type asks the name in two fields.</summary>
    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    /// <summary>IANA zone.</summary>
    public string? TimeZone { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public Tracking Tracking { get; init; } = Tracking.None;

    public IReadOnlyList<Answer> Answers { get; init; } = [];

    public string? TextReminderNumber { get; init; }

    /// <summary>The invitee that this one replaces, as event and invitee UUID.</summary>
    public InviteeReference? OldInvitee { get; init; }

    /// <summary>The invitee that replaces this one.</summary>
    public InviteeReference? NewInvitee { get; init; }

    /// <summary>True on the old invitee of a reschedule only.</summary>
    public bool Rescheduled { get; init; }

    public Cancellation? Cancellation { get; init; }

    public NoShow? NoShow { get; init; }

    public Payment? Payment { get; init; }

    public InviteeReference Reference => new(EventUuid, Uuid);
}

/// <summary>Both UUIDs of an invitee's URI.</summary>
public sealed record InviteeReference(string EventUuid, string Uuid);

/// <summary>The UTM values of the booking link.</summary>
public sealed record Tracking(string? Campaign = null, string? Source = null, string? Medium = null, string? Content = null, string? Term = null)
{
    public static Tracking None { get; } = new();
}

/// <summary>An answer to a question of the event type; several choices stand on lines of their own.</summary>
public sealed record Answer(string Question, string Text);

/// <summary>Who cancelled.</summary>
/// <param name="By">A name.</param>
/// <param name="ByHost">Else the invitee did.</param>
/// <param name="Reason">Free text or null.</param>
/// <param name="At">UTC.</param>
public sealed record Cancellation(string By, bool ByHost, string? Reason, DateTimeOffset At);

/// <summary>The mark that somebody did not come.</summary>
public sealed record NoShow(string Uuid, DateTimeOffset At);

/// <summary>A payment that Calendly itself took.</summary>
public sealed record Payment(string ExternalId, string Provider, decimal Amount, string Currency, string? Terms, bool Successful);
