using CalendlyWoo.Core.Store;
using Microsoft.Extensions.Hosting;

namespace CalendlyWoo.Core.Activities.Warnings;

/// <summary>Writes the process's warnings into the log, once a second. What cannot be written is tried again, and at last counted.</summary>
internal sealed class ProcessWarningWriter(ProcessWarnings warnings, GroupCommit commits, TimeProvider time) : BackgroundService
{
    private const int Most = 100;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>How long the end of the process waits for the last lines.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly List<Activity> _waiting = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await WriteAsync(isEnd: false);
        }
        catch (OperationCanceledException)
        {
            // The product stops.
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await WriteAsync(isEnd: true).WaitAsync(Patience, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            // A disk that does not answer must not hold up the end.
        }
    }

    private async Task WriteAsync(bool isEnd)
    {
        _waiting.AddRange(warnings.Take(Most, isEnd));
        if (_waiting.Count == 0) return;
        var lines = _waiting.ToList();
        if (await commits.TryCommitAsync(db => db.AddRange(lines)) == CommitResult.Committed)
        {
            _waiting.Clear();
        }
        else if (_waiting.Count > Most)
        {
            warnings.Lost(_waiting.Count - Most);
            _waiting.RemoveRange(Most, _waiting.Count - Most);
        }
    }
}
