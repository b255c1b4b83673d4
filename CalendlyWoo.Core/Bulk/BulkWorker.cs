using CalendlyWoo.Core.Store;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Core.Bulk;

/// <summary>Works on a run item by item. Each outcome is in the same commit as what was done, so that whoever goes on after a crash repeats nothing.</summary>
internal sealed partial class BulkWorker(BulkBook book, IEnumerable<IBulkHandler> handlers, TimeProvider time, ILogger<BulkWorker> logger)
{
    private const int Rounds = 5;
    private static readonly TimeSpan PauseInTrouble = TimeSpan.FromSeconds(1);

    /// <summary>Claims the oldest run that nobody works on; null where there is none.</summary>
    public Task<BulkRun?> ClaimAsync(CancellationToken cancellationToken) => book.ClaimAsync(cancellationToken);

    /// <summary>Works on a claimed run until it ends, is cancelled, is taken over, or the host stops. Throws nothing.</summary>
    public async Task RunAsync(BulkRun run, CancellationToken stopping)
    {
        try
        {
            if (handlers.FirstOrDefault(handler => handler.Kind == run.Kind) is not { } handler)
            {
                await book.FinishAsync(run, BulkState.Failed, T("This version of the product does not know how to do this any more."), null);
                return;
            }

            while (await book.NextAsync(run, stopping) is { Count: > 0 } items)
            {
                foreach (var item in items)
                {
                    if (!await TakeAsync(run, item, handler, stopping)) return;
                }
            }

            await book.FinishAsync(run, BulkState.Done, null, handler.Describe(run, await book.CountAsync(run.Id, stopping)));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await book.RestAsync(run);
        }
        catch (Exception exception)
        {
            // Left to the end of its lease: then it is tried again from the same item.
            LogLeft(run.Id, exception);
        }
    }

    /// <returns>False where the run is not ours any more.</returns>
    private async Task<bool> TakeAsync(BulkRun run, BulkItem item, IBulkHandler handler, CancellationToken stopping)
    {
        for (var round = 0; ; )
        {
            stopping.ThrowIfCancellationRequested();
            var act = round < Rounds ? await DecideAsync(run, item, handler, stopping) : BulkAct.Fail(T("It changed again and again while it was looked at. Try it once more."));
            if (act.Pause is { } pause)
            {
                if (!await book.KeepAsync(run, stopping)) return false;
                await Task.Delay(pause, time, stopping);
                continue;
            }

            var result = await book.CommitAsync(run, item, act);
            if (result == CommitResult.Committed)
            {
                act.After?.Invoke();
                return true;
            }

            if (!await book.KeepAsync(run, stopping)) return false;
            if (round++ > Rounds) throw new InvalidOperationException("The outcome of an item could not be written.");
            if (result == CommitResult.Unavailable) await Task.Delay(PauseInTrouble, time, stopping);
        }
    }

    private async Task<BulkAct> DecideAsync(BulkRun run, BulkItem item, IBulkHandler handler, CancellationToken stopping)
    {
        try
        {
            return await handler.DecideAsync(run, item, stopping);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            LogItemFailed(run.Id, item.Number, exception);
            return BulkAct.Fail(T("The product itself failed over this one; its own log says more."));
        }
    }

    [LoggerMessage(1251, LogLevel.Error, "Item {Number} of bulk run {RunId} failed")]
    private partial void LogItemFailed(Guid runId, int number, Exception exception);

    [LoggerMessage(1252, LogLevel.Error, "Bulk run {RunId} is left to the end of its lease")]
    private partial void LogLeft(Guid runId, Exception exception);
}
