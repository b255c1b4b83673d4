using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Orders.Index;

namespace CalendlyWoo.Core.Cases;

/// <summary>One case with what is needed to decide it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Booking">Whose booking it is about, or null.</param>
/// <param name="Mail">The notification that waits, or null.</param>
/// <param name="TemplateId">The template that the mail is written from, or null.</param>
/// <param name="Orders">What the index knows of the candidates, by the order's id.</param>
public sealed record CaseDetail(Case Case, CaseBooking? Booking, CaseMail? Mail, Guid? TemplateId, IReadOnlyDictionary<long, IndexedOrder> Orders)
{
    /// <summary>False where somebody settled it or it is over.</summary>
    public bool IsOpen => Case.OpenKey is not null;

    /// <summary>True where an order can be chosen: for the first mail of a booking that has not left.</summary>
    public bool TakesAnOrder => Case.Kind.TakesAnOrder() && Mail is { Kind: NotificationKind.Booked, HasLeft: false };

    /// <summary>The candidates that may be meant, best first; the others only tell why they are not.</summary>
    public IEnumerable<CaseCandidate> Meant => Case.Candidates.Where(candidate => candidate.Reasons.All(
        reason => reason.Speaks || reason.Test is MatchTest.Identity or MatchTest.Age)
        && candidate.Reasons.Any(reason => reason is { Test: MatchTest.Identity or MatchTest.Name, Speaks: true }));
}

/// <summary>The booking of a case. Times are UTC.</summary>
/// <param name="Id">Ours.</param>
/// <param name="Name">The customer's.</param>
/// <param name="Email">As Calendly sent it.</param>
/// <param name="EventName">What was booked.</param>
/// <param name="Service">The shop's name for it.</param>
/// <param name="StartsAt">When it begins.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="TimeZone">The customer's IANA zone, or null.</param>
/// <param name="OrderId">The order that it was matched with, or null.</param>
public sealed record CaseBooking(
    Guid Id, string Name, string Email, string EventName, string Service, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string? TimeZone, long? OrderId);

/// <summary>The mail of a case.</summary>
/// <param name="Id">The notification's.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="State">Where it stands.</param>
/// <param name="HasLeft">True where the mail server took it.</param>
public sealed record CaseMail(Guid Id, NotificationKind Kind, NotificationState State, bool HasLeft);
