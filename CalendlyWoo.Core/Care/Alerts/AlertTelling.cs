namespace CalendlyWoo.Core.Care.Alerts;

/// <summary>Of which alerts the owner is told now, all in one message. Pure.</summary>
/// <param name="Opened">Troubles that she has not heard of.</param>
/// <param name="Over">Troubles that she has heard of, and that are over.</param>
internal sealed record AlertTelling(IReadOnlyList<Alert> Opened, IReadOnlyList<Alert> Over)
{
    /// <summary>What heals within this time is not told.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    public bool IsEmpty => Opened.Count == 0 && Over.Count == 0;

    /// <param name="alerts">Open ones that were not told, and resolved ones whose end was not told.</param>
    /// <param name="plan">What she wants to hear, and when.</param>
    /// <param name="now">UTC.</param>
    /// <param name="zone">The shop's.</param>
    public static AlertTelling Of(IReadOnlyList<Alert> alerts, AlertPlan plan, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (plan.Quiet?.Contain(now, zone) == true) return new([], []);
        var wanted = alerts.Where(alert => !plan.Off.Contains(alert.Kind)).ToList();
        return new(
            [.. wanted.Where(alert => alert is { OpenKey: not null, ToldAt: null } && now - alert.OpenedAt >= HoldOf(alert.Kind)).OrderBy(alert => alert.OpenedAt)],
            [.. wanted.Where(alert => alert is { OpenKey: null, ToldAt: not null, ToldResolvedAt: null, Kind: not AlertKind.SubscriptionHealed }
                && now - alert.ResolvedAt >= AlertLedger.Together).OrderBy(alert => alert.ResolvedAt)]);
    }

    private static TimeSpan HoldOf(AlertKind kind) => kind switch
    {
        // These have lasted for long by themselves, or are over.
        AlertKind.CasesWait or AlertKind.Silence or AlertKind.MailsPaused or AlertKind.SubscriptionHealed => TimeSpan.Zero,
        _ => Hold,
    };
}
