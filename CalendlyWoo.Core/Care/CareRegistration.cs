using System.Net;
using CalendlyWoo.Core.Care.Alerts;
using CalendlyWoo.Core.Care.Bounces;
using CalendlyWoo.Core.Care.Pausing;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Core.Care;

/// <summary>Registers the pause of all mails, bounces and alerts.</summary>
public static class CareRegistration
{
    public static IServiceCollection AddCare(this IServiceCollection services)
    {
        services.AddSingleton<MailGate>().AddSingleton<BounceDesk>();
        services.AddSingleton(provider => new MailPauseDesk(
            provider.GetRequiredService<MailGate>(), provider.GetRequiredService<GroupCommit>(), provider.GetRequiredService<IDbContextFactory<AppDb>>(),
            provider.GetRequiredService<IJobEngine>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new RecurringJob(
            "held-mails", TimeSpan.FromSeconds(5), (provider, token) => provider.GetRequiredService<MailPauseDesk>().ReleaseLeftoversAsync(token)));
        return services.AddAlerts();
    }

    private static IServiceCollection AddAlerts(this IServiceCollection services)
    {
        services.AddHttpClient(AlertPost.ClientName, http =>
            {
                http.Timeout = Timeout.InfiniteTimeSpan;
                http.DefaultRequestHeaders.Add("User-Agent", "CalendlyWoo/1.0");
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // What is told is for the named address alone.
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.None,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(1),
                ActivityHeadersPropagator = null,
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.AddSingleton<AlertSettings>().AddSingleton<AlertObservation>().AddSingleton<AlertBook>().AddSingleton<AlertReceiver>().AddSingleton<AlertTeller>();
        services.AddSingleton<AlertMail>().AddSingleton<AlertPost>().AddSingleton<AlertQuery>().AddSingleton<AlertJob>();
        services.AddSingleton(provider => new AlertCourier(
            provider.GetRequiredService<AlertMail>(), provider.GetRequiredService<AlertPost>(), provider.GetRequiredService<AlertReceiver>(),
            provider.GetRequiredService<GroupCommit>(), provider.GetRequiredService<IDbContextFactory<AppDb>>(), provider.GetRequiredService<TimeProvider>()));
        return services.AddSingleton(AlertJob.Recurring);
    }
}
