namespace CalendlyWoo.Core.Matching;

/// <summary>How long a booking without an order waits, and when it becomes a case.</summary>
public static class WaitingPlan
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30),
    ];

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);
    private static readonly TimeSpan Patience = TimeSpan.FromHours(24);
    private static readonly TimeSpan PatienceWithOrderOnHold = TimeSpan.FromDays(7);
    private static readonly TimeSpan NoticeBeforeSession = TimeSpan.FromHours(4);

    /// <summary>The pause before the next look; growing, and never over an hour.</summary>
    /// <param name="looks">How often it was looked in vain, this time included.</param>
    public static TimeSpan Pause(int looks) => looks <= Pauses.Length ? Pauses[Math.Max(looks, 1) - 1] : LongestPause;

    /// <summary>The moment from which the owner must know.</summary>
    public static DateTimeOffset CaseAt(DateTimeOffset storedAt, DateTimeOffset sessionStart, MatchVerdict verdict)
    {
        if (verdict is MatchVerdict.AllUnitsBooked or MatchVerdict.Suggested)
        {
            return storedAt;
        }

        var patience = storedAt + (verdict == MatchVerdict.WaitsForPayment ? PatienceWithOrderOnHold : Patience);
        var notice = sessionStart - NoticeBeforeSession;
        return patience < notice ? patience : notice;
    }
}
