using Microsoft.Extensions.Hosting;
using Quartz;

namespace CalendlyWoo.Core.Jobs;

/// <summary>Tells the scheduler at start what there is to run, and how often.</summary>
internal sealed class JobSchedule(ISchedulerFactory schedulers, IEnumerable<RecurringJob> recurring) : IHostedService
{
    /// <summary>What was not woken is found within this time.</summary>
    private static readonly TimeSpan LongestUnnoticed = TimeSpan.FromSeconds(5);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await ScheduleAsync(scheduler, JobBuilder.Create<PumpJob>().WithIdentity(PumpJob.Key).StoreDurably().Build(), LongestUnnoticed, cancellationToken);
        foreach (var job in recurring)
        {
            var detail = JobBuilder.Create<RecurringQuartzJob>().WithIdentity(job.Name, RecurringQuartzJob.Group).StoreDurably().Build();
            await ScheduleAsync(scheduler, detail, job.Interval, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task ScheduleAsync(IScheduler scheduler, IJobDetail job, TimeSpan interval, CancellationToken cancellationToken)
    {
        var trigger = TriggerBuilder.Create()
            .WithIdentity(job.Key.Name, job.Key.Group)
            .StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever())
            .Build();
        await scheduler.ScheduleJob(job, trigger, new ScheduleJobOptions { Replace = true }, cancellationToken);
    }
}
