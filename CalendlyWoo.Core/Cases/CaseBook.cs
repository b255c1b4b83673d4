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

    /// <summary>Tells an open case anew; false where nothing about it has changed.</summary>
    public static bool Retell(Case open, Case told)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(told);
        if (open.Kind == told.Kind && open.Title == told.Title && open.NextStep == told.NextStep && open.Reasons.SequenceEqual(told.Reasons) && SameOrders(open, told))
        {
            return false;
        }

        (open.Kind, open.Title, open.Reasons, open.NextStep, open.Candidates) = (told.Kind, told.Title, told.Reasons, told.NextStep, told.Candidates);
        return true;
    }

    private static bool SameOrders(Case open, Case told) => open.Candidates.Count == told.Candidates.Count
        && open.Candidates.Zip(told.Candidates).All(pair => pair.First.OrderId == pair.Second.OrderId && pair.First.Reasons.SequenceEqual(pair.Second.Reasons));

    private static string Clip(string text) => text.Length <= 500 ? text : text[..500];
}
