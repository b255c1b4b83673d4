using Microsoft.Extensions.Logging;
using Quartz;

namespace CalendlyWoo.Core.Jobs;

/// <summary>The job engine on Quartz: a trigger wakes the pump after a commit, a recurring one finds within 5 seconds what was not woken.</summary>
internal sealed partial class QuartzJobEngine(ISchedulerFactory schedulers, Pump pump, ILogger<QuartzJobEngine> logger) : IJobEngine
{
    private int _waking;

    public void Wake()
    {
        pump.Stir();
        if (pump.IsAtWork || Interlocked.Exchange(ref _waking, 1) == 1)
        {
            return;
        }

        _ = TriggerAsync();
    }

    private async Task TriggerAsync()
    {
        try
        {
            var scheduler = await schedulers.GetScheduler();
            await scheduler.TriggerJob(PumpJob.Key);
        }
        catch (SchedulerException exception)
        {
            // The recurring trigger finds the rows within seconds.
            LogNotWoken(exception);
        }
        finally
        {
            Volatile.Write(ref _waking, 0);
        }
    }

    [LoggerMessage(1202, LogLevel.Warning, "The pump could not be woken; it looks by itself within seconds")]
    private partial void LogNotWoken(Exception exception);
}
