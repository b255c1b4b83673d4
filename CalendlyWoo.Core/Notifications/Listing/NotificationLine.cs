using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Notifications.Listing;

/// <summary>One notification in a list.</summary>
/// <param name="Notification">The row.</param>
/// <param name="Customer">The customer's name.</param>
/// <param name="Address">Where the mail went, or goes. For the page alone, never for a log.</param>
/// <param name="OrderNumber">The shop's number, or null while there is no order.</param>
/// <param name="Service">The service's name; what was booked in Calendly's words where there is none.</param>
/// <param name="IsTest">Made by the owner's test.</param>
/// <param name="HasBounced">A report that it could not be delivered was handed in.</param>
/// <param name="HasCase">Somebody is asked about it.</param>
public sealed record NotificationLine(
    Notification Notification, string Customer, string Address, string? OrderNumber, string Service, bool IsTest, bool HasBounced, bool HasCase = false)
{
    /// <summary>Its place in the list.</summary>
    public Cursor Cursor => new(Notification.CreatedAt, Notification.Id);
}

/// <summary>A page of a list.</summary>
/// <param name="Lines">Newest first.</param>
/// <param name="Next">Where the next page begins; null at the end of the list.</param>
/// <param name="LookedBackTo">UTC; set where the page is not full only because enough was looked through: there may be more before that moment.</param>
public sealed record NotificationPage(IReadOnlyList<NotificationLine> Lines, Cursor? Next, DateTimeOffset? LookedBackTo = null);

/// <summary>A number that is counted up to a bound.</summary>
/// <param name="Count">At most the bound.</param>
/// <param name="IsMore">There are more.</param>
public sealed record BoundedCount(int Count, bool IsMore);

/// <summary>The ids that match, newest first.</summary>
/// <param name="Ids">At most as many as were asked for.</param>
/// <param name="IsMore">There are more.</param>
public sealed record NotificationIds(IReadOnlyList<Guid> Ids, bool IsMore);
