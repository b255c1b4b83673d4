namespace CalendlyWoo.Core.Notifications.Listing;

/// <summary>Which notifications to list. Everything that is null or false asks for nothing.</summary>
/// <param name="Group">Where they stand, in the owner's words.</param>
/// <param name="Kind">What they tell the customer.</param>
/// <param name="ServiceId">Of bookings of this service.</param>
/// <param name="From">Owed since then; UTC, inclusive.</param>
/// <param name="To">Owed before then; UTC, exclusive.</param>
/// <param name="Text">A customer's name or address from its beginning, or an order's number.</param>
/// <param name="OnlyResends">Only what somebody asked for by name.</param>
public sealed record NotificationFilter(
    NotificationGroup? Group = null, NotificationKind? Kind = null, Guid? ServiceId = null, DateTimeOffset? From = null, DateTimeOffset? To = null,
    string? Text = null, bool OnlyResends = false)
{
    /// <summary>The states of the group, or null where any will do.</summary>
    internal IReadOnlyList<NotificationState>? States => Group is not { } group ? null : group switch
    {
        NotificationGroup.NeedsYou => [NotificationState.NeedsOwner],
        NotificationGroup.OnTheWay => [NotificationState.Pending],
        NotificationGroup.Mailed => [NotificationState.Done],
        NotificationGroup.NotSent => [NotificationState.Superseded, NotificationState.Dismissed],
        NotificationGroup.Watched => [NotificationState.Watched],
    };

    /// <summary>Whether an index alone does not answer it.</summary>
    internal bool HasRemainder => (Group is not null && Kind is not null) || ServiceId is not null || OnlyResends;
}

/// <summary>Where a notification stands, as the owner asks for it.</summary>
public enum NotificationGroup
{
    NeedsYou,

    /// <summary>Waits, is tried again, or is being worked on.</summary>
    OnTheWay,

    Mailed,

    /// <summary>Overtaken, or dismissed by somebody.</summary>
    NotSent,

    /// <summary>Shown only, because its service was not live.</summary>
    Watched,
}
