using System.Net;
using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Core.Health.Checks;
using CalendlyWoo.Core.Health.Testing;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Services;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Core.Health;

/// <summary>Registers the set-up's steps, their checks, the test booking and going live.</summary>
public static class HealthRegistration
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<InstallationKey>().AddSingleton<PublicAddress>().AddSingleton<AddressProof>().AddSingleton<AddressCheck>();
        services.AddSingleton<CheckResults>().AddSingleton<CheckSubjects>().AddSingleton<ServiceCheck>().AddSingleton<HealthParties>().AddSingleton<HealthChecks>();
        services.AddSingleton<HealthQuery>().AddSingleton<SelfTest>().AddSingleton<Readiness>().AddSingleton<GoLiveDesk>();
        services.AddSingleton<TestEventSender>().AddSingleton<TestBookings>().AddSingleton<TestProgressQuery>();
        services.AddSingleton(new RecurringJob(
            "self-test", SelfTest.Interval, (provider, token) => provider.GetRequiredService<SelfTest>().RunIfDueAsync(token)));
        services.AddHttpClient(nameof(AddressVoice), Configure)
            .ConfigurePrimaryHttpMessageHandler(CreateHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .AddTypedClient((http, provider) => new AddressVoice(http, provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static void Configure(HttpClient http)
    {
        http.Timeout = Timeout.InfiniteTimeSpan;
        http.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0 (compatible; CalendlyWoo/1.0)");
    }

    private static SocketsHttpHandler CreateHandler() => new()
    {
        // The address has to work as it is written.
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = AddressCheck.Patience,
        // Each check makes its own connection: a name that points elsewhere now must not be answered by a kept one.
        PooledConnectionLifetime = TimeSpan.Zero,
        ActivityHeadersPropagator = null,
        SslOptions = { RemoteCertificateValidationCallback = (_, _, chain, errors) => AddressVoice.Validate(chain, errors) },
    };
}
