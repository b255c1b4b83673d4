using CalendlyWoo.Core.Activities.Exporting;
using CalendlyWoo.Core.Activities.Indexing;
using CalendlyWoo.Core.Activities.Reading;
using CalendlyWoo.Core.Activities.Warnings;
using CalendlyWoo.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Core.Activities;

/// <summary>Registers what reads the log, indexes its words and takes the process's own warnings into it.</summary>
public static class LogRegistration
{
    public static IServiceCollection AddLog(this IServiceCollection services)
    {
        services.AddSingleton<LogIndex>().AddSingleton<LogQuery>().AddSingleton<LogNames>().AddSingleton<LogExport>();
        services.AddSingleton(new RecurringJob(
            "log-index", LogIndex.Interval, (provider, token) => provider.GetRequiredService<LogIndex>().RunAsync(token)));
        // Of nothing that itself logs, or the first logger would wait for itself.
        services.AddSingleton<ProcessWarnings>().AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<ProcessWarnings>());
        return services.AddHostedService<ProcessWarningWriter>();
    }
}
