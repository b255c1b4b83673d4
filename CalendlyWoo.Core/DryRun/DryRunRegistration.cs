using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Core.DryRun;

/// <summary>Registers dry runs.</summary>
public static class DryRunRegistration
{
    public static IServiceCollection AddDryRun(this IServiceCollection services) => services
        .AddSingleton<BookingReplay>().AddSingleton<IBulkHandler, DryRunHandler>().AddSingleton<DryRunDesk>().AddSingleton<DryRunExport>()
        .AddSingleton(provider => new DryRunQuery(provider.GetRequiredService<IDbContextFactory<AppDb>>(), provider.GetRequiredService<BookingReplay>()));
}
