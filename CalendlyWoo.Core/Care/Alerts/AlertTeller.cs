using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Care.Alerts;

/// <summary>
/// Writes what the owner is told, in one message for all that came together. That an alert is told and the messages about it are one commit, decided by the
/// alert's own row, so that no two copies of the product write a message about the same.
/// </summary>
internal sealed class AlertTeller(IDbContextFactory<AppDb> factory, GroupCommit commits, AlertReceiver receiver, PublicAddress dashboard, TimeProvider time)
{
    public async Task TellAsync(AlertPlan plan, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using (var db = await factory.CreateDbContextAsync(cancellationToken))
        {
            var untold = await db.Alerts.AsNoTracking()
                .Where(a => (a.OpenKey != null && a.ToldAt == null) || (a.OpenKey == null && a.ToldAt != null && a.ToldResolvedAt == null)).ToListAsync(cancellationToken);
            if (AlertTelling.Of(untold, plan, now, zone).IsEmpty) return;
        }

        var ways = await receiver.WaysAsync(plan, cancellationToken);
        if (ways.Count > 0) await commits.RunAloneAsync((db, token) => WriteAsync(db, plan, zone, ways, now, token), cancellationToken);
    }

    private async Task<int> WriteAsync(
        AppDb db, AlertPlan plan, TimeZoneInfo zone, IReadOnlyList<AlertWay> ways, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var untold = await db.Alerts.AsNoTracking()
            .Where(a => (a.OpenKey != null && a.ToldAt == null) || (a.OpenKey == null && a.ToldAt != null && a.ToldResolvedAt == null)).ToListAsync(cancellationToken);
        var due = AlertTelling.Of(untold, plan, now, zone);
        var ours = new AlertTelling(
            await WonAsync(due.Opened, id => db.Alerts.Where(a => a.Id == id && a.OpenKey != null && a.ToldAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.ToldAt, now), cancellationToken)),
            await WonAsync(due.Over, id => db.Alerts.Where(a => a.Id == id && a.OpenKey == null && a.ToldResolvedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.ToldResolvedAt, now), cancellationToken)));
        if (ours.IsEmpty) return 0;
        var words = AlertText.Of(ours, dashboard.Current, zone, now);
        db.AddRange(ways.Select(way => AlertCourier.New(way, words, now)));
        db.Add(ActivityLog.General(ActivityKind.System, ActivityLevel.Info, T($"Alerted the owner: {words.Subject}"), now));
        var written = await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return written;
    }

    private static async Task<List<Alert>> WonAsync(IReadOnlyList<Alert> alerts, Func<Guid, Task<int>> take)
    {
        var won = new List<Alert>();
        foreach (var alert in alerts)
        {
            if (await take(alert.Id) > 0) won.Add(alert);
        }

        return won;
    }
}
