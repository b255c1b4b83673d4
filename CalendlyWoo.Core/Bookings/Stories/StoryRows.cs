using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Orders.Index;

namespace CalendlyWoo.Core.Bookings.Stories;

/// <summary>Everything that is stored about one booking; a story is told from nothing else.</summary>
public sealed record StoryRows
{
    public required Booking Booking { get; init; }

    public required string ServiceName { get; init; }

    public IReadOnlyList<StoryDelivery> Deliveries { get; init; } = [];

    public IReadOnlyList<Activity> Activities { get; init; } = [];

    public IReadOnlyList<Notification> Notifications { get; init; } = [];

    public IReadOnlyList<StoryMail> Mails { get; init; } = [];

    /// <summary>Open ones and closed ones.</summary>
    public IReadOnlyList<Case> Cases { get; init; } = [];

    /// <summary>The score sheet of the latest matching, or null.</summary>
    public MatchSheet? Sheet { get; init; }

    /// <summary>The order as the local index knows it, or null.</summary>
    public IndexedOrder? Order { get; init; }

    /// <summary>What is open about it, the oldest first.</summary>
    public IEnumerable<Case> OpenCases => Cases.Where(c => c.OpenKey is not null).OrderBy(c => c.OpenedAt);
}
