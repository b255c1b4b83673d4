using CalendlyWoo.Core.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CalendlyWoo.Core.Jobs;

/// <summary>Registers the pump and the engine that wakes it.</summary>
public static class JobRegistration
{
    private static readonly TimeSpan LongestUnnoticed = TimeSpan.FromSeconds(5);

    /// <param name="services">The product's services.</param>
    /// <param name="configuration">Holds <c>Workers</c> and the database's settings.</param>
    /// <param name="recurring">The recurring work of all features.</param>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration, params IReadOnlyList<RecurringJob> recurring)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.Configure<WorkerOptions>(configuration.GetSection(WorkerOptions.Section));
        services.AddSingleton<NotificationClaims>().AddSingleton<ConnectionProbes>().AddSingleton<Pump>();
        services.AddSingleton<IJobEngine, QuartzJobEngine>();
        services.AddHostedService<LeaseKeeper>();
        foreach (var job in recurring)
        {
            services.AddSingleton(job);
        }

        services.AddQuartz(quartz => Configure(quartz, configuration, recurring));
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }

    private static void Configure(IServiceCollectionQuartzConfigurator quartz, IConfiguration configuration, IReadOnlyList<RecurringJob> recurring)
    {
        var provider = configuration.GetSection(StoreOptions.Section).Get<StoreOptions>()?.Provider ?? DatabaseProvider.Sqlite;
        quartz.UseDefaultThreadPool(4);
        if (provider == DatabaseProvider.SqlServer)
        {
            // The rows are the jobs; the scheduler's own store only makes sure that recurring work runs on one copy.
            quartz.UsePersistentStore(store =>
            {
                store.UseSqlServer(configuration.GetConnectionString(StoreOptions.ConnectionStringName)!);
                store.UseSystemTextJsonSerializer();
                store.UseClustering();
                store.ProvisionSchema();
            });
        }

        quartz.AddJob<PumpJob>(job => job.WithIdentity(PumpJob.Key).StoreDurably());
        quartz.AddTrigger(trigger => trigger.ForJob(PumpJob.Key).WithIdentity("pump-recurring").StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(LongestUnnoticed).RepeatForever()));
        foreach (var job in recurring)
        {
            var key = new JobKey(job.Name, RecurringQuartzJob.Group);
            quartz.AddJob<RecurringQuartzJob>(builder => builder.WithIdentity(key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob(key).WithIdentity(job.Name, RecurringQuartzJob.Group).StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(job.Interval).RepeatForever()));
        }
    }
}
