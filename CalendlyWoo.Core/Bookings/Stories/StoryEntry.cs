using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Notifications;

namespace CalendlyWoo.Core.Bookings.Stories;

/// <summary>One entry of a booking's story.</summary>
/// <param name="Key">Names it among the booking's entries, and stays the same from reading to reading.</param>
/// <param name="Kind">What it tells of.</param>
/// <param name="At">UTC; null where it is not known when.</param>
/// <param name="Text">What happened, in the owner's words; empty where its times say it all.</param>
public sealed record StoryEntry(string Key, StoryKind Kind, DateTimeOffset? At, string Text)
{
    public StoryTone Tone { get; init; }

    /// <summary>Who or what did it: a person's name, Calendly, or the product; null where that goes without saying.</summary>
    public string? Actor { get; init; }

    /// <summary>What the other side said, to be folded; or null.</summary>
    public string? Detail { get; init; }

    /// <summary>What the person said who did it, or null.</summary>
    public string? Quote { get; init; }

    /// <summary>The one act that makes sense there, or null.</summary>
    public StoryAct? Act { get; init; }

    /// <summary>The session that it is about, or null.</summary>
    public SessionSpan? Session { get; init; }

    /// <summary>When the session was to be before, or null.</summary>
    public SessionSpan? Former { get; init; }

    /// <summary>The score sheet of a matching, or null.</summary>
    public MatchSheet? Sheet { get; init; }

    /// <summary>Reasons, one sentence each; those for and against begin with a tick or a cross.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Of what is to come: the mail that is due.</summary>
    public Notification? Due { get; init; }
}

/// <summary>What an entry tells of.</summary>
public enum StoryKind
{
    /// <summary>The order was paid.</summary>
    Paid,

    /// <summary>The customer booked.</summary>
    Booked,

    /// <summary>Calendly told us something.</summary>
    Told,

    Moved,

    Cancelled,

    Matched,

    Written,

    Mail,

    /// <summary>The order's meta data, note or status.</summary>
    Marked,

    Case,

    /// <summary>Somebody did something.</summary>
    Deed,

    Session,
}

/// <summary>How an entry feels.</summary>
public enum StoryTone
{
    Plain,

    Good,

    Failed,

    /// <summary>Still to come.</summary>
    Ahead,
}

/// <summary>Where an act leads.</summary>
public enum StoryActKind
{
    OpenDelivery,
    OpenMail,
    TryNow,
    Resolve,
}

/// <summary>The one act of an entry.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Id">Of the delivery, the notification or the case.</param>
public sealed record StoryAct(StoryActKind Kind, Guid Id);
