using System.Globalization;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Activities.Indexing;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Privacy.Retention;

/// <summary>The daily tidying: takes away what is older than the owner wants it kept, and says so in the log.</summary>
public sealed class RetentionRun(
    IDbContextFactory<AppDb> factory, GroupCommit commits, StoreCleanup cleanup, LogIndex log, IOptionsMonitor<RetentionOptions> options, TimeProvider time)
{
    /// <summary>How often it is looked whether a day is over.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(30);

    private const string RanKey = "Retention:RanAt";
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>When it ran last, UTC; null before the first look.</summary>
    public async Task<DateTimeOffset?> RanAtAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var saved = await db.Settings.AsNoTracking().SingleOrDefaultAsync(setting => setting.Key == RanKey, cancellationToken);
        return DateTimeOffset.TryParse(saved?.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
    }

    /// <summary>When it runs next, UTC.</summary>
    public async Task<DateTimeOffset> DueAtAsync(CancellationToken cancellationToken) => (await RanAtAsync(cancellationToken) ?? time.GetUtcNow()) + Day;

    /// <summary>Runs once a day; a fresh installation begins to count at its first start.</summary>
    public async Task RunIfDueAsync(CancellationToken cancellationToken)
    {
        var ran = await RanAtAsync(cancellationToken);
        if (ran is null)
        {
            await NoteAsync(null, cancellationToken);
        }
        else if (ran + Day <= time.GetUtcNow())
        {
            await RunAsync(cancellationToken);
        }
    }

    /// <summary>Takes away what is too old now.</summary>
    public async Task<RetentionCounts> RunAsync(CancellationToken cancellationToken)
    {
        var days = options.CurrentValue.Days;
        var counts = await new RetentionBatches(factory, commits, log, time.GetUtcNow() - TimeSpan.FromDays(days)).RunAsync(cancellationToken);
        await NoteAsync(ActivityLog.General(ActivityKind.System, ActivityLevel.Info, InWords(counts, days), time.GetUtcNow()), cancellationToken);
        if (!counts.IsNothing)
        {
            await cleanup.EmptyLogAsync(cancellationToken);
        }

        return counts;
    }

    private static string InWords(RetentionCounts counts, int days) => counts.IsNothing
        ? T($"Tidied up: nothing was older than {days} days.")
        : T($"Tidied up what was older than {days} days. Deliveries: {counts.Deliveries}, texts of mails: {counts.Mails}, log lines: {counts.Lines}, closed cases: {counts.Cases}, finished runs: {counts.BulkRuns}, past alerts: {counts.Alerts}.");

    private Task<int> NoteAsync(Activity? line, CancellationToken cancellationToken) => commits.RunAloneAsync(
        async (db, token) =>
        {
            var row = await db.Settings.SingleOrDefaultAsync(setting => setting.Key == RanKey, token) ?? db.Add(new SavedSetting { Key = RanKey, Value = "" }).Entity;
            row.Value = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
            if (line is not null)
            {
                db.Add(line);
            }

            return await db.SaveChangesAsync(token);
        },
        cancellationToken);
}
