namespace CalendlyWoo.Core.Cases;

/// <summary>Something that needs the owner, with its reasons and the next step. Times are UTC.</summary>
public sealed class Case
{
    public required Guid Id { get; init; }

    /// <summary>Names the trouble, such as <c>match:{booking}</c>; while a case is open nobody can open another of the same key.</summary>
    public required string Key { get; init; }

    /// <summary><see cref="Key"/> while open, null once closed: the unique index over it lets a closed trouble come back.</summary>
    public string? OpenKey { get; set; }

    public required CaseKind Kind { get; set; }

    /// <summary>What is wrong, in one sentence.</summary>
    public required string Title { get; set; }

    /// <summary>Why, one sentence each.</summary>
    public IReadOnlyList<string> Reasons { get; set; } = [];

    /// <summary>What the owner can do.</summary>
    public required string NextStep { get; set; }

    public Guid? BookingId { get; init; }

    public Guid? NotificationId { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Of a matching that needs the owner: the orders it may be, best first, each with its reasons.</summary>
    public IReadOnlyList<CaseCandidate> Candidates { get; set; } = [];

    /// <summary>Until then it is kept out of the queue, or null.</summary>
    public DateTimeOffset? SnoozedUntil { get; set; }

    /// <summary>Who closed it by hand; null where the trouble was over by itself.</summary>
    public string? ClosedBy { get; set; }

    /// <summary>Why somebody closed it by hand.</summary>
    public string? CloseReason { get; set; }
}

/// <summary>What kind of trouble a case is.</summary>
public enum CaseKind
{
    NoOrder,
    AllUnitsBooked,
    MissingValue,
    TemplateError,
    MailRefused,
    ShopRefused,
    Deadline,
    ConnectionLost,
    GaveUp,
    DeliveryNotUnderstood,

    /// <summary>The daily self-test found a step that does not work.</summary>
    SelfTest,

    /// <summary>Calendly does not tell us about bookings, or may soon stop.</summary>
    SubscriptionTrouble,

    /// <summary>What Calendly posts is refused: its key or a clock is wrong.</summary>
    DeliveriesRefused,

    /// <summary>Several orders may be meant, and none is certain.</summary>
    Ambiguous,

    /// <summary>An order fits in all but its e-mail address.</summary>
    OtherAddress,

    /// <summary>The matched order is gone from the shop, or no longer paid.</summary>
    OrderVanished,
}
