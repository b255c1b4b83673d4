using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Core.Jobs;

/// <summary>Renews the leases of what this process works on, well before they end.</summary>
internal sealed partial class LeaseKeeper(Pump pump, NotificationClaims claims, TimeProvider time, ILogger<LeaseKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = NotificationClaims.LeaseTime / 4;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (pump.Leases is { Count: > 0 } leases)
                {
                    await claims.RenewAsync(leases, pump.OrderHolders, stoppingToken);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogNotRenewed(exception);
            }
        }
    }

    [LoggerMessage(1203, LogLevel.Warning, "Leases could not be renewed; it is tried again within seconds")]
    private partial void LogNotRenewed(Exception exception);
}
