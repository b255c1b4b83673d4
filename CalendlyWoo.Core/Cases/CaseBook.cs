using CalendlyWoo.Core.Notifications;

namespace CalendlyWoo.Core.Cases;

/// <summary>Makes cases; one open case per trouble.</summary>
public static class CaseBook
{
    /// <summary>The key of whatever keeps a notification from going on.</summary>
    public static string KeyOf(Notification notification)
    {
        ArgumentNullException.ThrowIfNull(notification);
        return $"notification:{notification.Id:N}";
    }

    /// <summary>An open case about a notification.</summary>
    public static Case For(Notification notification, CaseKind kind, string title, IReadOnlyList<string> reasons, string nextStep, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Key = KeyOf(notification),
        OpenKey = KeyOf(notification),
        Kind = kind,
        Title = Clip(title),
        Reasons = reasons,
        NextStep = Clip(nextStep),
        BookingId = notification.BookingId,
        NotificationId = notification.Id,
        OpenedAt = now,
    };

    private static string Clip(string text) => text.Length <= 500 ? text : text[..500];
}
