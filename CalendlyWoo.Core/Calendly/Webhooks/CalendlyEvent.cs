using CalendlyWoo.Core.Bookings;

namespace CalendlyWoo.Core.Calendly.Webhooks;

/// <summary>A delivery's content, as far as the product reads it (developer.calendly.com, webhook payload). Times are UTC.</summary>
/// <param name="Event">Such as <c>invitee.created</c>.</param>
/// <param name="Invitee">Null for events that are not about an invitee.</param>
public sealed record CalendlyEvent(string Event, Invitee? Invitee)
{
    public const string InviteeCreated = "invitee.created";
    public const string InviteeCanceled = "invitee.canceled";
    public const string NoShowCreated = "invitee_no_show.created";
    public const string NoShowDeleted = "invitee_no_show.deleted";

    /// <summary>The kinds that Calendly documents and that the product rightly does nothing with.</summary>
    public static bool IsKnownElsewhere(string name) =>
        name.StartsWith("routing_form_submission.", StringComparison.Ordinal) || name.StartsWith("event_type.", StringComparison.Ordinal)
        || name.StartsWith("meeting_recap.", StringComparison.Ordinal) || name.StartsWith("contact.", StringComparison.Ordinal);
}

/// <summary>One person's booking of one scheduled event, as Calendly shows it.</summary>
public sealed record Invitee
{
    /// <summary>The stable identity of one booking by one person.</summary>
    public required string Uri { get; init; }

    public required string EventUri { get; init; }

    public required string Name { get; init; }

    /// <summary>Filled only where the event type asks for the name in two fields.</summary>
    public string? FirstName { get; init; }

    /// <summary>Filled only where the event type asks for the name in two fields.</summary>
    public string? LastName { get; init; }

    public required string Email { get; init; }

    /// <summary><c>text_reminder_number</c>: where the invitee wants text messages, or null.</summary>
    public string? Phone { get; init; }

    public string? TimeZone { get; init; }

    public bool IsCanceled { get; init; }

    /// <summary>True only on the old invitee of a reschedule.</summary>
    public bool IsRescheduled { get; init; }

    /// <summary><c>cancellation.reason</c> in the words of who cancelled, or null.</summary>
    public string? CancelReason { get; init; }

    /// <summary>Whether the host cancelled (<c>cancellation.canceler_type</c>), not the invitee.</summary>
    public bool IsCanceledByHost { get; init; }

    public string? OldInvitee { get; init; }

    public string? NewInvitee { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? EventTypeUri { get; init; }

    public string? EventName { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public string Location { get; init; } = "";

    public string? JoinUrl { get; init; }

    public string? CancelUrl { get; init; }

    public string? RescheduleUrl { get; init; }

    public string? UtmContent { get; init; }

    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>The no-show's own URI, or the envelope's time where it has none: part of the effect's key.</summary>
    public string NoShowKey { get; init; } = "";
}
