using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Care.Alerts;

/// <summary>Keeps the alerts as the troubles are: opened, told anew, resolved.</summary>
internal sealed class AlertBook(IDbContextFactory<AppDb> factory, GroupCommit commits, TimeProvider time)
{
    private const int LongestText = 1000;

    public async Task SettleAsync(IReadOnlyList<Trouble> troubles, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using (var db = await factory.CreateDbContextAsync(cancellationToken))
        {
            var ledger = AlertLedger.Of(await KnownAsync(db, now, cancellationToken), Clipped(troubles), now);
            if (ledger is { Opened.Count: 0, Changed.Count: 0, Resolved.Count: 0 }) return;
        }

        await commits.RunAloneAsync((db, token) => WriteAsync(db, Clipped(troubles), now, token), cancellationToken);
    }

    private static async Task<int> WriteAsync(AppDb db, IReadOnlyList<Trouble> troubles, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ledger = AlertLedger.Of(await KnownAsync(db, now, cancellationToken), troubles, now);
        db.AddRange(ledger.Opened.Select(trouble => new Alert
        {
            Id = Guid.CreateVersion7(now),
            Key = trouble.Key,
            OpenKey = trouble.Key,
            Kind = trouble.Kind,
            Text = trouble.Text,
            Path = trouble.Path,
            OpenedAt = now,
        }));
        foreach (var (alert, trouble) in ledger.Changed) (alert.OpenKey, alert.ResolvedAt, alert.Text, alert.Path) = (alert.Key, null, trouble.Text, trouble.Path);
        foreach (var alert in ledger.Resolved) (alert.OpenKey, alert.ResolvedAt) = (null, now);
        try
        {
            return await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (StoreErrors.IsConflict(exception))
        {
            // Another copy opened the same alert.
            return 0;
        }
    }

    private static Task<List<Alert>> KnownAsync(AppDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now - AlertLedger.Together;
        return db.Alerts.Where(alert => alert.OpenKey != null || alert.ResolvedAt > since).ToListAsync(cancellationToken);
    }

    private static List<Trouble> Clipped(IReadOnlyList<Trouble> troubles) =>
        [.. troubles.Select(trouble => trouble.Text.Length <= LongestText ? trouble : trouble with { Text = trouble.Text[..LongestText] })];
}
