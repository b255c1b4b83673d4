namespace CalendlyWoo.Core.Cases;

/// <summary>A case in the queue. Times are UTC.</summary>
/// <param name="Id">The case's.</param>
/// <param name="Kind">What kind of trouble.</param>
/// <param name="Title">What is wrong.</param>
/// <param name="OpenedAt">Since when.</param>
/// <param name="SnoozedUntil">Until when it is put off, or null.</param>
/// <param name="Customer">Whose booking, or null.</param>
/// <param name="EventName">What was booked, or null.</param>
/// <param name="StartsAt">When the session begins, or null.</param>
public sealed record CaseLine(
    Guid Id, CaseKind Kind, string Title, DateTimeOffset OpenedAt, DateTimeOffset? SnoozedUntil, string? Customer, string? EventName, DateTimeOffset? StartsAt)
{
    /// <summary>
    /// The most urgent first: what stops everything, then by the session's start, which is the time by which it must be settled; what is about no session by its age.
    /// </summary>
    public static IOrderedEnumerable<CaseLine> ByUrgency(IEnumerable<CaseLine> lines) => lines
        .OrderByDescending(line => line.Kind.StopsEverything())
        .ThenBy(line => line.StartsAt ?? line.OpenedAt)
        .ThenBy(line => line.OpenedAt)
        .ThenBy(line => line.Id);
}

/// <summary>What of the queue is wanted.</summary>
/// <param name="Group">Only these, or null for all.</param>
/// <param name="Snoozed">Those put off, in place of those that wait.</param>
public sealed record CaseFilter(CaseGroup? Group = null, bool Snoozed = false);

/// <summary>The queue.</summary>
/// <param name="Lines">The most urgent first; at most <see cref="CaseQueue.Most"/>.</param>
/// <param name="HasMore">True where there are more than are shown.</param>
/// <param name="Counts">How many of each group wait.</param>
/// <param name="Snoozed">How many are put off.</param>
/// <param name="IsBounded">True where there are more than were counted.</param>
public sealed record CaseList(IReadOnlyList<CaseLine> Lines, bool HasMore, IReadOnlyDictionary<CaseGroup, int> Counts, int Snoozed, bool IsBounded)
{
    /// <summary>How many wait.</summary>
    public int Waiting => Counts.Values.Sum();
}
