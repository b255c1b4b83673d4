namespace CalendlyWoo.Core.Care.Alerts;

/// <summary>What the present troubles change in the alerts. Pure.</summary>
/// <param name="Opened">Troubles that are new.</param>
/// <param name="Changed">Open alerts whose words are others now; a trouble that came back at once counts as never gone.</param>
/// <param name="Resolved">Open alerts whose trouble is over.</param>
internal sealed record AlertLedger(IReadOnlyList<Trouble> Opened, IReadOnlyList<(Alert Alert, Trouble Trouble)> Changed, IReadOnlyList<Alert> Resolved)
{
    /// <summary>A trouble that comes back within this time, and of whose end nobody has been told, was a hiccup of the other kind.</summary>
    public static readonly TimeSpan Together = TimeSpan.FromMinutes(5);

    /// <param name="known">The open alerts, and those resolved within <see cref="Together"/>.</param>
    /// <param name="troubles">What is so now.</param>
    /// <param name="now">UTC.</param>
    public static AlertLedger Of(IReadOnlyList<Alert> known, IReadOnlyList<Trouble> troubles, DateTimeOffset now)
    {
        var alive = known.Where(alert => alert.ResolvedAt is not { } over || (alert.ToldResolvedAt is null && now - over < Together))
            .GroupBy(alert => alert.Key).ToDictionary(same => same.Key, same => same.MaxBy(alert => (alert.OpenKey is not null, alert.OpenedAt))!);
        var keys = troubles.Select(trouble => trouble.Key).ToHashSet(StringComparer.Ordinal);
        return new(
            [.. troubles.Where(trouble => !alive.ContainsKey(trouble.Key)).DistinctBy(trouble => trouble.Key)],
            [.. from trouble in troubles
                let alert = alive.GetValueOrDefault(trouble.Key)
                where alert is not null && (alert.OpenKey is null || alert.Text != trouble.Text)
                select (alert, trouble)],
            [.. known.Where(alert => alert.OpenKey is not null && !keys.Contains(alert.Key))]);
    }
}
