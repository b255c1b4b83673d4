using Quartz;

namespace CalendlyWoo.Core.Jobs;

/// <summary>One run of the pump. Several copies may run it at the same time; within one process a second run only stirs the first.</summary>
internal sealed class PumpJob(Pump pump, JobPulse pulse) : IJob
{
    public static readonly JobKey Key = new("pump");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        pulse.Turned(pump.Turns);
        await pump.RunAsync(cancellationToken);
        pulse.Turned(pump.Turns);
    }
}

/// <summary>One run of a <see cref="RecurringJob"/>, found by the name of the job's key.</summary>
[DisallowConcurrentExecution]
internal sealed class RecurringQuartzJob(IEnumerable<RecurringJob> jobs, JobPulse pulse, IServiceProvider services) : IJob
{
    public const string Group = "recurring";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var name = context.JobDetail.Key.Name;
        var isGood = false;
        try
        {
            await jobs.Single(job => job.Name == name).Run(services, cancellationToken);
            isGood = true;
        }
        finally
        {
            if (isGood || !cancellationToken.IsCancellationRequested) pulse.Ran(name, isGood);
        }
    }
}
