namespace CalendlyWoo.Core.Bookings;

/// <summary>One invitee of one scheduled event; a reschedule continues the same booking under a new invitee URI. Times are UTC.</summary>
public sealed class Booking
{
    public required Guid Id { get; init; }

    /// <summary>The invitee that stands for the booking now.</summary>
    public required string InviteeUri { get; set; }

    public required string EventUri { get; set; }

    public string EventTypeUri { get; set; } = "";

    public string EventName { get; set; } = "";

    public Guid ServiceId { get; set; }

    public required string Name { get; set; }

    /// <summary>What the name is found by: <see cref="SearchKey"/> of it.</summary>
    public string NameKey { get => SearchKey.Of(Name); private set { } }

    /// <summary>What the last name is found by; the name's last word where Calendly tells no last name.</summary>
    public string LastNameKey { get => SearchKey.Of(LastName is { Length: > 0 } last ? last : Name.Trim().Split(' ')[^1]); private set { } }

    public string? FirstName { get; set; }

    public string? LastName { get; set; }

    /// <summary>As Calendly sent it.</summary>
    public required string Email { get; set; }

    /// <summary>What the address is found by.</summary>
    public string EmailKey { get => SearchKey.Of(Email); private set { } }

    /// <summary>Where the invitee wants text messages, or null.</summary>
    public string? Phone { get; set; }

    /// <summary>The invitee's IANA zone as Calendly sent it, or null.</summary>
    public string? TimeZone { get; set; }

    public DateTimeOffset StartsAt { get; set; }

    public DateTimeOffset EndsAt { get; set; }

    /// <summary>The place in words: an address, a number to call, or empty.</summary>
    public string Location { get; set; } = "";

    public string? JoinUrl { get; set; }

    /// <summary>A bearer link: whoever holds it can cancel. Never logged.</summary>
    public string? CancelUrl { get; set; }

    /// <summary>A bearer link: whoever holds it can move the session. Never logged.</summary>
    public string? RescheduleUrl { get; set; }

    public IReadOnlyList<Answer> Answers { get; set; } = [];

    /// <summary><c>tracking.utm_content</c>, where the signed order reference comes back.</summary>
    public string? Reference { get; set; }

    public BookingStatus Status { get; set; }

    /// <summary>Why it was cancelled, in the words of who did it; null where nothing was said.</summary>
    public string? CancelReason { get; set; }

    /// <summary>Whether the host cancelled it, not the customer.</summary>
    public bool IsCancelledByHost { get; set; }

    /// <summary>When the customer made the first booking, by Calendly's clock.</summary>
    public DateTimeOffset BookedAt { get; set; }

    /// <summary>When the present invitee was made, by Calendly's clock; orders what arrives out of order.</summary>
    public DateTimeOffset InviteeCreatedAt { get; set; }

    public DateTimeOffset StoredAt { get; init; }

    public long? OrderId { get; set; }

    public string? OrderNumber { get; set; }

    /// <summary>The order that somebody chose by hand, or null.</summary>
    public long? AssignedOrderId { get; set; }

    /// <summary>Who chose it.</summary>
    public string? AssignedBy { get; set; }

    /// <summary>When the customer's data were erased from here, or null. Such a booking is never mailed.</summary>
    public DateTimeOffset? ErasedAt { get; set; }

    /// <summary>Made by the owner's test: mailed to her, marks no order, counts nowhere.</summary>
    public bool IsTest { get; init; }

    /// <summary>Grows with every change of the session; a mail that was composed for an older revision is stale.</summary>
    public int Revision { get; set; }

    /// <summary>Concurrency token: a step that decided on an older state must decide again.</summary>
    public Guid Stamp { get; set; }
}

/// <summary>One answer that the invitee gave on Calendly's form.</summary>
public sealed record Answer(string Question, string Text);

/// <summary>Where a booking stands.</summary>
public enum BookingStatus
{
    Active,

    /// <summary>The old time is cancelled because of a reschedule whose new time has not arrived yet: nothing is said, the unit is kept.</summary>
    Moving,

    Cancelled,
}
