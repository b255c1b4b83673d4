using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Core.Bulk;

/// <summary>Takes up long work as soon as it is wanted, a few runs at a time, so that a long one does not hold up a short one.</summary>
internal sealed partial class BulkCrew(BulkWorker worker, BulkSignal signal, ILogger<BulkCrew> logger) : BackgroundService
{
    private const int MostAtOnce = 4;
    private readonly List<Task> _running = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await signal.WaitAsync(stoppingToken);
                await TakeUpAsync(stoppingToken);
            }
        }
        finally
        {
            await Task.WhenAll(_running);
        }
    }

    private async Task TakeUpAsync(CancellationToken stopping)
    {
        _running.RemoveAll(task => task.IsCompleted);
        try
        {
            while (_running.Count < MostAtOnce && await worker.ClaimAsync(stopping) is { } run)
            {
                _running.Add(RunAsync(run, stopping));
            }
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            LogNotTaken(exception);
        }
    }

    private async Task RunAsync(BulkRun run, CancellationToken stopping)
    {
        await worker.RunAsync(run, stopping);
        // Another one may have waited for the place.
        signal.Raise();
    }

    [LoggerMessage(1253, LogLevel.Warning, "Long work could not be taken up; it is tried again within seconds")]
    private partial void LogNotTaken(Exception exception);
}
