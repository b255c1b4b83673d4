using System.Net;
using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Calendly.OAuth;
using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Calendly.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Calendly;

/// <summary>Registers what talks with Calendly.</summary>
public static class CalendlyRegistration
{
    private const long LargestAnswer = 4 * 1024 * 1024;

    public static IServiceCollection AddCalendly(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<CalendlyOptions>().Bind(configuration.GetSection(CalendlyOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CalendlyOptions>, CalendlyOptionsValidator>();
        AddHttp(services, nameof(CalendlyCaller)).AddTypedClient(CreateCaller);
        AddHttp(services, nameof(CalendlyOAuthClient)).AddTypedClient(CreateOAuthClient);
        services.AddSingleton<CalendlyPace>().AddTransient<CalendlyClient>().AddOAuth().AddSubscriptions();
        return services.AddSingleton<DeliveryInbox>().AddSingleton<RefusalCounter>().AddSingleton<FailedSignatureLimit>();
    }

    private static IHttpClientBuilder AddHttp(IServiceCollection services, string name) => services.AddHttpClient(name, Configure)
        .UseSocketsHttpHandler((handler, _) => Configure(handler))
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .RemoveAllLoggers();

    private static CalendlyOAuthClient CreateOAuthClient(HttpClient http, IServiceProvider services) =>
        new(http, services.GetRequiredService<IOptionsMonitor<CalendlyOptions>>(), services.GetRequiredService<TimeProvider>());

    private static CalendlyCaller CreateCaller(HttpClient http, IServiceProvider services) => new(
        http,
        services.GetRequiredService<CalendlyTokens>(),
        services.GetRequiredService<CalendlyPace>(),
        services.GetRequiredService<IOptionsMonitor<CalendlyOptions>>(),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<CalendlyCaller>>());

    private static void Configure(HttpClient http)
    {
        http.Timeout = Timeout.InfiniteTimeSpan;
        http.MaxResponseContentBufferSize = LargestAnswer;
        http.DefaultRequestHeaders.Add("User-Agent", "CalendlyWoo/1.0");
        http.DefaultRequestHeaders.Add("Accept", "application/json");
    }

    private static void Configure(SocketsHttpHandler handler)
    {
        // A redirect could lead a token to another server.
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.AutomaticDecompression = DecompressionMethods.All;
        handler.ConnectTimeout = TimeSpan.FromSeconds(10);
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
        handler.ActivityHeadersPropagator = null;
    }
}
