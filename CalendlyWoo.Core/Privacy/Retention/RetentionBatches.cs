using CalendlyWoo.Core.Activities.Indexing;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Privacy.Retention;

/// <summary>Takes away what is too old, a batch and a commit at a time, so that a webhook never waits long for the tidying.</summary>
internal sealed class RetentionBatches(IDbContextFactory<AppDb> factory, GroupCommit commits, LogIndex log, DateTimeOffset limit)
{
    private const int Batch = 500;

    public async Task<RetentionCounts> RunAsync(CancellationToken cancellationToken)
    {
        var deliveries = await RepeatAsync(
            (scope, token) => scope.Deliveries.OrderBy(d => d.ReceivedAt).Select(d => d.Id).Take(Batch).ToListAsync(token),
            (db, ids, token) => db.Deliveries.Where(d => ids.Contains(d.Id)).ExecuteDeleteAsync(token), cancellationToken);
        var mails = await RepeatAsync(
            (scope, token) => scope.Mails.Select(mail => mail.NotificationId).Take(Batch).ToListAsync(token),
            (db, ids, token) => db.OutgoingMails.Where(mail => ids.Contains(mail.NotificationId))
                .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.Message, Array.Empty<byte>()), token), cancellationToken);
        var lines = await RepeatAsync(
            (scope, token) => scope.Lines.OrderBy(line => line.At).ThenBy(line => line.Id).Select(line => line.Id).Take(Batch).ToListAsync(token),
            (db, ids, token) => db.Activities.Where(line => ids.Contains(line.Id)).ExecuteDeleteAsync(token), cancellationToken);
        await log.ForgetBeforeAsync(limit, cancellationToken);
        var cases = await RepeatAsync(
            (scope, token) => scope.Cases.Select(one => one.Id).Take(Batch).ToListAsync(token),
            (db, ids, token) => db.Cases.Where(one => ids.Contains(one.Id) && one.OpenKey == null).ExecuteDeleteAsync(token), cancellationToken);
        var sheets = await RepeatAsync(
            (scope, token) => scope.Sheets.Select(sheet => sheet.BookingId).Take(Batch).ToListAsync(token),
            (db, ids, token) => db.MatchSheets.Where(sheet => ids.Contains(sheet.BookingId)).ExecuteDeleteAsync(token), cancellationToken);
        var alerts = await RepeatAsync(
            (scope, token) => scope.Alerts.Select(alert => alert.Id).Take(Batch).ToListAsync(token),
            (db, ids, token) => db.Alerts.Where(alert => ids.Contains(alert.Id)).ExecuteDeleteAsync(token), cancellationToken);
        return new RetentionCounts(deliveries, mails, lines, cases, sheets, await RunsAsync(cancellationToken), alerts);
    }

    private async Task<int> RunsAsync(CancellationToken cancellationToken)
    {
        await using var look = await factory.CreateDbContextAsync(cancellationToken);
        var runs = await new RetentionScope(look, limit).BulkRuns.Select(run => run.Id).ToListAsync(cancellationToken);
        foreach (var run in runs)
        {
            while (await commits.RunAloneAsync((db, token) => ItemsAsync(db, run, token), cancellationToken) > 0)
            {
                // A batch and a commit at a time.
            }

            await commits.RunAloneAsync((db, token) => db.BulkRuns.Where(one => one.Id == run).ExecuteDeleteAsync(token), cancellationToken);
        }

        return runs.Count;
    }

    private static async Task<int> ItemsAsync(AppDb db, Guid run, CancellationToken cancellationToken)
    {
        var numbers = await db.BulkItems.Where(item => item.RunId == run).OrderBy(item => item.Number).Select(item => item.Number).Take(Batch).ToListAsync(cancellationToken);
        var last = numbers.LastOrDefault(-1);
        return numbers.Count == 0 ? 0 : await db.BulkItems.Where(item => item.RunId == run && item.Number <= last).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<int> RepeatAsync(
        Func<RetentionScope, CancellationToken, Task<List<Guid>>> find, Func<AppDb, List<Guid>, CancellationToken, Task<int>> take, CancellationToken cancellationToken)
    {
        var (sum, gone) = (0, Batch);
        while (gone == Batch && !cancellationToken.IsCancellationRequested)
        {
            // Looking may take a while, and holds no writer up.
            await using var look = await factory.CreateDbContextAsync(cancellationToken);
            var ids = await find(new RetentionScope(look, limit), cancellationToken);
            gone = ids.Count == 0 ? 0 : await commits.RunAloneAsync((db, token) => take(db, ids, token), cancellationToken);
            sum += gone;
        }

        return sum;
    }
}
