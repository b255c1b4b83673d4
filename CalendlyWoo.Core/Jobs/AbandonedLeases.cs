using CalendlyWoo.Core.Store;
using Microsoft.Extensions.Hosting;

namespace CalendlyWoo.Core.Jobs;

/// <summary>On SQLite one process owns the file, so that every lease found at its start belongs to a process that died: nothing needs to wait for it to end.</summary>
internal sealed class AbandonedLeases(NotificationClaims claims, StoreOptions options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        options.Provider == DatabaseProvider.Sqlite ? claims.ForgetAllAsync() : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
