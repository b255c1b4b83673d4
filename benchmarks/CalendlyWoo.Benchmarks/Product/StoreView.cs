using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Benchmarks.Product;

/// <summary>Looks into the product's database file without writing.</summary>
internal sealed class StoreView(string path)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly DbContextOptions<SqliteDb> _options = new DbContextOptionsBuilder<SqliteDb>()
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString).Options;

    /// <summary>How many notifications stand how, with what remark.</summary>
    public async Task<IReadOnlyList<string>> NotificationsAsync(CancellationToken cancellationToken)
    {
        await using var db = new SqliteDb(_options);
        var rows = await db.Notifications.GroupBy(n => new { n.State, n.Problem }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        return [.. rows.OrderByDescending(row => row.Count).Take(20).Select(row => $"{row.Count} {row.Key.State}{(row.Key.Problem is { } problem ? $": {problem}" : "")}")];
    }

    /// <summary>Deliveries by verdict and refused requests by reason, as far as they are written.</summary>
    public async Task<IReadOnlyDictionary<string, long>> TracesAsync(CancellationToken cancellationToken)
    {
        await using var db = new SqliteDb(_options);
        var deliveries = await db.Deliveries.GroupBy(d => d.Verdict).Select(group => new { group.Key, Count = group.LongCount() }).ToListAsync(cancellationToken);
        var refusals = await db.RefusalCounts.GroupBy(c => c.Reason).Select(group => new { group.Key, Count = group.Sum(c => c.Count) }).ToListAsync(cancellationToken);
        return deliveries.Select(row => KeyValuePair.Create(Traces.Delivery + row.Key, row.Count))
            .Concat(refusals.Select(row => KeyValuePair.Create(Traces.Count + row.Key, row.Count)))
            .ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Waits until nothing is being worked on: all deliveries read, no notification leased or due.</summary>
    /// <returns>False where that did not come within the limit.</returns>
    public Task<bool> RestAsync(TimeSpan limit, CancellationToken cancellationToken) => UntilAsync(
        async (db, token) =>
        {
            var now = TimeProvider.System.GetUtcNow();
            return !await db.Deliveries.AnyAsync(d => d.Verdict == DeliveryVerdict.Received, token)
                && !await db.Notifications.AnyAsync(n => n.LeaseId != null || (n.State == NotificationState.Pending && n.DueAt <= now), token);
        },
        limit,
        cancellationToken);

    /// <summary>Looks again and again until the condition holds.</summary>
    /// <returns>False where that did not come within the limit.</returns>
    public async Task<bool> UntilAsync(Func<AppDb, CancellationToken, Task<bool>> condition, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(limit);
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (true)
            {
                await using (var db = new SqliteDb(_options))
                {
                    if (await condition(db, patience.Token)) return true;
                }

                await timer.WaitForNextTickAsync(patience.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
