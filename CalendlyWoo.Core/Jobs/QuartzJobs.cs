using Quartz;

namespace CalendlyWoo.Core.Jobs;

/// <summary>One run of the pump. Several copies may run it at the same time; within one process a second run only stirs the first.</summary>
internal sealed class PumpJob(Pump pump) : IJob
{
    public static readonly JobKey Key = new("pump");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await pump.RunAsync(cancellationToken);
}

/// <summary>One run of a <see cref="RecurringJob"/>, found by the name of the job's key.</summary>
[DisallowConcurrentExecution]
internal sealed class RecurringQuartzJob(IEnumerable<RecurringJob> jobs, IServiceProvider services) : IJob
{
    public const string Group = "recurring";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var name = context.JobDetail.Key.Name;
        await jobs.Single(job => job.Name == name).Run(services, cancellationToken);
    }
}
