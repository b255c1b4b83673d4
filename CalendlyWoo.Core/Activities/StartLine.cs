using CalendlyWoo.Core.Store;
using Microsoft.Extensions.Hosting;

namespace CalendlyWoo.Core.Activities;

/// <summary>Writes into the log that the product started. The first commit is the slowest, and so it is not a webhook that waits for it.</summary>
internal sealed class StartLine(GroupCommit commits, TimeProvider time) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var line = ActivityLog.General(ActivityKind.System, ActivityLevel.Info, T("CalendlyWoo started."), time.GetUtcNow());
        return commits.CommitAsync(db => db.Add(line), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
