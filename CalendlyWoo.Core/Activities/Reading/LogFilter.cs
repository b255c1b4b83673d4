namespace CalendlyWoo.Core.Activities.Reading;

/// <summary>Which lines of the log; everything that is set has to hold.</summary>
public sealed record LogFilter
{
    /// <summary>At least so grave.</summary>
    public ActivityLevel Level { get; init; }

    /// <summary>What the line tells of.</summary>
    public ActivityKind? Kind { get; init; }

    /// <summary>Which part of the process speaks; of lines of the kind <see cref="ActivityKind.Process"/>.</summary>
    public string? Category { get; init; }

    /// <summary>Who did it.</summary>
    public string? Actor { get; init; }

    /// <summary>The first moment; UTC.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The first moment that is too late; UTC.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Words that all stand in the line, the last one perhaps only begun; or a customer's name, an address or an order's number.</summary>
    public string? Text { get; init; }

    public Guid? BookingId { get; init; }

    public Guid? NotificationId { get; init; }

    public Guid? DeliveryId { get; init; }

    /// <summary>The shop's id, not the number that people see.</summary>
    public long? OrderId { get; init; }

    /// <summary>For somebody who may not see who changed what, nor what the process says of itself.</summary>
    public bool IsForViewer { get; init; }

    /// <summary>Only the lines of one matter: they are few.</summary>
    internal bool IsOfOne => BookingId is not null || NotificationId is not null || DeliveryId is not null || OrderId is not null;
}
