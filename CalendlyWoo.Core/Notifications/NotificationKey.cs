namespace CalendlyWoo.Core.Notifications;

/// <summary>The unique key (booking, kind, revision) of a notification, kept for ever: no second mail after retention removed the first one's row.</summary>
public sealed class NotificationKey
{
    public required Guid BookingId { get; init; }

    public required NotificationKind Kind { get; init; }

    public required int Revision { get; init; }

    public required Guid NotificationId { get; init; }

    /// <summary>The key of a notification; both are added in one commit.</summary>
    public static NotificationKey Of(Notification notification)
    {
        ArgumentNullException.ThrowIfNull(notification);
        return new() { BookingId = notification.BookingId, Kind = notification.Kind, Revision = notification.Revision, NotificationId = notification.Id };
    }
}
