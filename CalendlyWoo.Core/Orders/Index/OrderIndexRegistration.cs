using CalendlyWoo.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Core.Orders.Index;

/// <summary>Registers the local order index.</summary>
public static class OrderIndexRegistration
{
    public static IServiceCollection AddOrderIndex(this IServiceCollection services) => services
        .AddSingleton<OrderIndexWriter>().AddSingleton<OrderIndexInbox>().AddSingleton<OrderIndexSearch>().AddSingleton<OrderSweeper>().AddSingleton<OrderIndexJob>()
        .AddSingleton(new RecurringJob(
            "order-index", OrderIndexJob.Interval, (provider, token) => provider.GetRequiredService<OrderIndexJob>().RunAsync(token)));
}
