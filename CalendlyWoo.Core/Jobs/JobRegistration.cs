using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CalendlyWoo.Core.Jobs;

/// <summary>Registers the pump and the engine that wakes it.</summary>
public static class JobRegistration
{
    /// <param name="services">The product's services.</param>
    /// <param name="configuration">Holds <c>Workers</c> and the database's settings.</param>
    /// <param name="recurring">The recurring work of all features.</param>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration, params IReadOnlyList<RecurringJob> recurring)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(recurring);
        services.AddOptions<WorkerOptions>().Bind(configuration.GetSection(WorkerOptions.Section))
            .Validate(options => options.Count is >= 1 and <= 256, "Workers:Count must lie between 1 and 256.")
            .ValidateOnStart();
        services.AddSingleton<NotificationClaims>().AddSingleton<ConnectionProbes>().AddSingleton<JobPulse>().AddSingleton<Pump>();
        services.AddSingleton<IJobEngine, QuartzJobEngine>();
        services.AddHostedService<StartLine>();
        services.AddHostedService<AbandonedLeases>();
        services.AddHostedService<LeaseKeeper>();
        foreach (var job in recurring)
        {
            services.AddSingleton(job);
        }

        services.AddHostedService<JobSchedule>();
        services.AddQuartz(quartz => Configure(quartz, configuration));
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }

    private static void Configure(IQuartzBuilder quartz, IConfiguration configuration)
    {
        quartz.UseDefaultThreadPool(4);
        var provider = configuration.GetSection(StoreOptions.Section).Get<StoreOptions>()?.Provider ?? DatabaseProvider.Sqlite;
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
    }
}
