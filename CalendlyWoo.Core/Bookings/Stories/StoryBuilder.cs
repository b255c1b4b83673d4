using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Notifications;

namespace CalendlyWoo.Core.Bookings.Stories;

/// <summary>Tells a booking's story from what is stored: from the paid order to the session, and what is still to come. Pure.</summary>
public static class StoryBuilder
{
    /// <summary>The entries, oldest first; those still to come stand last.</summary>
    /// <param name="rows">What is stored.</param>
    /// <param name="now">UTC; what is later is still to come.</param>
    public static IReadOnlyList<StoryEntry> Tell(StoryRows rows, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var happened = LineEntries.Of(rows).Concat(EdgeEntries.Past(rows, now)).Concat(CaseEntries.Of(rows))
            .OrderBy(entry => entry.At ?? DateTimeOffset.MinValue).ThenBy(entry => entry.Kind);
        return [.. happened, .. EdgeEntries.Ahead(rows, now)];
    }

    /// <summary>The next thing that is due: what needs the owner, else what comes next by itself; null where nothing does.</summary>
    public static StoryEntry? NextOf(IReadOnlyList<StoryEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return entries.FirstOrDefault(entry => entry.Act?.Kind == StoryActKind.Resolve) ?? entries.FirstOrDefault(entry => entry.Tone == StoryTone.Ahead);
    }

    /// <summary>What kind of entry a log line makes.</summary>
    internal static StoryKind KindOf(ActivityKind kind) => kind switch
    {
        ActivityKind.Webhook => StoryKind.Told,
        ActivityKind.Booking => StoryKind.Booked,
        ActivityKind.Match => StoryKind.Matched,
        ActivityKind.Compose or ActivityKind.Template => StoryKind.Written,
        ActivityKind.Mail => StoryKind.Mail,
        ActivityKind.OrderMeta or ActivityKind.OrderNote or ActivityKind.OrderStatus => StoryKind.Marked,
        ActivityKind.Case => StoryKind.Case,
        ActivityKind.Connection or ActivityKind.Token or ActivityKind.System or ActivityKind.Audit or ActivityKind.Process => StoryKind.Deed,
    };

    /// <summary>True while somebody could still have it tried.</summary>
    internal static bool IsOpen(Notification notification) => notification.State is NotificationState.Pending or NotificationState.NeedsOwner;
}
