using CalendlyWoo.Core.Store;
using Microsoft.Extensions.Hosting;

namespace CalendlyWoo.Core.Settings;

/// <summary>Takes over what another copy of the product saved.</summary>
internal sealed class SavedSettingsWatch(SavedSettings settings, StoreOptions store, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (store.Provider == DatabaseProvider.Sqlite)
        {
            return;
        }

        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await settings.LoadAsync(stoppingToken);
            }
            catch (System.Data.Common.DbException)
            {
                // The next look finds it.
            }
        }
    }
}
