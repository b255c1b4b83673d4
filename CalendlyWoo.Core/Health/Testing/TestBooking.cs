namespace CalendlyWoo.Core.Health.Testing;

/// <summary>A booking that the owner had made up to see the whole way work. Written before its event is sent, so that nobody else's event can be one. Times are UTC.</summary>
public sealed class TestBooking
{
    /// <summary>How the invitee of every test begins; Calendly's own have a UUID there.</summary>
    public const string UriPrefix = "https://api.calendly.com/scheduled_events/calendlywoo-test-";

    public required Guid Id { get; init; }

    /// <summary>The invitee that the event names: unguessable.</summary>
    public required string InviteeUri { get; init; }

    public required Guid ServiceId { get; init; }

    /// <summary>Where the mail goes, whatever the event says: to who asked for it.</summary>
    public required string Address { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string Actor { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the public address answered that it is stored.</summary>
    public DateTimeOffset? AcceptedAt { get; set; }

    public Guid? DeliveryId { get; set; }

    public Guid? BookingId { get; set; }

    /// <summary>How far it got where it failed, or null.</summary>
    public TestHop? FailedAt { get; set; }

    /// <summary>Why it did not arrive, in the owner's words.</summary>
    public string? Problem { get; set; }

    /// <summary>What the other side said, for the folded part.</summary>
    public string? Detail { get; set; }

    /// <summary>A new test's invitee.</summary>
    public static string UriOf(Guid id) => $"{UriPrefix}{id:N}/invitees/{Guid.NewGuid()}";

    /// <summary>Whether an invitee claims to be a test's.</summary>
    public static bool IsOne(string inviteeUri)
    {
        ArgumentNullException.ThrowIfNull(inviteeUri);
        return inviteeUri.StartsWith(UriPrefix, StringComparison.Ordinal);
    }
}

/// <summary>The places that a test booking passes, in their order.</summary>
public enum TestHop
{
    /// <summary>The public address was found and answered.</summary>
    Reached,

    /// <summary>The signature was accepted, and the event stored.</summary>
    Stored,

    /// <summary>It was read, and its service found.</summary>
    Read,

    /// <summary>The service's mail was written.</summary>
    Written,

    /// <summary>The mail server took the mail.</summary>
    Mailed,
}
