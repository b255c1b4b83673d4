namespace CalendlyWoo.Core.Activities;

/// <summary>One line of the log: what happened, to which delivery, booking, order and notification, by whom. People appear by booking and order, never by address.</summary>
public sealed class Activity
{
    public required Guid Id { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public required ActivityKind Kind { get; init; }

    public required ActivityLevel Level { get; init; }

    /// <summary>One sentence in the owner's words.</summary>
    public required string Text { get; init; }

    public Guid? DeliveryId { get; init; }

    public Guid? BookingId { get; init; }

    public long? OrderId { get; init; }

    public Guid? NotificationId { get; init; }

    /// <summary>Of the process's own warnings and errors: which part of it speaks. Else null.</summary>
    public string? Category { get; init; }

    /// <summary>Who did it: <c>product</c>, or a signed-in person.</summary>
    public string Actor { get; init; } = "product";
}

/// <summary>How much attention a line wants.</summary>
public enum ActivityLevel
{
    Info,
    Warning,
    Error,
}

/// <summary>What a line tells of.</summary>
public enum ActivityKind
{
    Webhook,
    Booking,
    Match,
    Compose,
    Mail,
    OrderMeta,
    OrderNote,
    OrderStatus,
    Connection,
    Token,
    Case,
    System,

    /// <summary>Somebody published, rolled back or tried a template.</summary>
    Template,

    /// <summary>Somebody changed something of consequence: settings, connections, people.</summary>
    Audit,

    /// <summary>A warning or an error of the process itself.</summary>
    Process,
}
