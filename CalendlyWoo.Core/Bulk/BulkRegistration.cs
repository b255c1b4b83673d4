using CalendlyWoo.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Core.Bulk;

/// <summary>Registers long work. What is done with the items is registered by each kind's feature as an <see cref="IBulkHandler"/>.</summary>
public static class BulkRegistration
{
    /// <summary>What was not woken is found within this time.</summary>
    private static readonly TimeSpan LongestUnnoticed = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddBulk(this IServiceCollection services) => services
        .AddSingleton<BulkSignal>().AddSingleton<BulkBook>().AddSingleton<BulkWorker>().AddSingleton<BulkDesk>().AddSingleton<BulkQuery>()
        .AddHostedService<BulkCrew>()
        .AddSingleton(new RecurringJob("bulk", LongestUnnoticed, (provider, _) =>
        {
            provider.GetRequiredService<BulkSignal>().Raise();
            return Task.CompletedTask;
        }));
}
