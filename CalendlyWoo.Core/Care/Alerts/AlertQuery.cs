using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Care.Alerts;

/// <summary>Reads the alerts of the last 30 days.</summary>
public sealed class AlertQuery(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    private const int Most = 100;
    private static readonly TimeSpan Shown = TimeSpan.FromDays(30);

    /// <summary>The newest first.</summary>
    public async Task<AlertHistory> ReadAsync(CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - Shown;
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var alerts = await db.Alerts.AsNoTracking().Where(alert => alert.OpenedAt >= since || alert.OpenKey != null)
            .OrderByDescending(alert => alert.OpenedAt).Take(Most).ToListAsync(cancellationToken);
        var unsent = await db.AlertMessages.AsNoTracking().Where(m => m.SentAt == null && m.Problem != null && m.CreatedAt >= since)
            .OrderByDescending(m => m.CreatedAt).Select(m => new UnsentAlert(m.Way, m.CreatedAt, m.GaveUpAt == null ? m.DueAt : null, m.Problem!)).Take(Most).ToListAsync(cancellationToken);
        return new AlertHistory(alerts, [.. unsent.DistinctBy(message => message.Way)]);
    }
}

/// <summary>What there was to tell.</summary>
/// <param name="Alerts">The newest first.</param>
/// <param name="Unsent">Of each way the newest message that has not been taken.</param>
public sealed record AlertHistory(IReadOnlyList<Alert> Alerts, IReadOnlyList<UnsentAlert> Unsent);

/// <summary>A message that could not be delivered yet. Times are UTC.</summary>
/// <param name="Way">On which way.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="NextAt">When it is tried again; null where it was given up.</param>
/// <param name="Problem">Why, in the owner's words.</param>
public sealed record UnsentAlert(AlertWay Way, DateTimeOffset CreatedAt, DateTimeOffset? NextAt, string Problem);
