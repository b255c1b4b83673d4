using System.Net;
using CalendlyWoo.Core.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>Registers what connects a shop.</summary>
public static class ConnectingRegistration
{
    public static IServiceCollection AddShopConnecting(this IServiceCollection services)
    {
        services.AddHttpClient(ShopPages.ClientName, http =>
            {
                http.Timeout = Timeout.InfiniteTimeSpan;
                http.MaxResponseContentBufferSize = 2 * 1024 * 1024;
                http.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0 (compatible; CalendlyWoo/1.0)");
            })
            .UseSocketsHttpHandler((handler, provider) => Configure(handler, provider.GetRequiredService<IOptionsMonitor<EndpointOptions>>()))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.AddSingleton<ShopPages>().AddSingleton<ShopDiscovery>().AddSingleton<ShopTrials>();
        services.AddSingleton(provider => new ShopCheck(
            provider.GetRequiredService<ShopDiscovery>(), provider.GetRequiredService<ShopTrials>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ShopKeyQueue>().AddSingleton<ShopKeyDesk>().AddSingleton<ShopSetup>().AddSingleton<ShopFactsJob>().AddSingleton<StatusTrial>();
        return services.AddHostedService<ShopKeyWorker>();
    }

    private static void Configure(SocketsHttpHandler handler, IOptionsMonitor<EndpointOptions> endpoints)
    {
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.AutomaticDecompression = DecompressionMethods.All;
        handler.ConnectTimeout = TimeSpan.FromSeconds(10);
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(1);
        handler.PooledConnectionIdleTimeout = TimeSpan.FromSeconds(4);
        handler.ActivityHeadersPropagator = null;
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, chain, errors) => CertificateFault.Validate(chain, errors);
        handler.ConnectCallback = (context, token) => GuardedConnection.OpenAsync(context, endpoints.CurrentValue.AllowInsecureEndpoints, token);
    }
}
