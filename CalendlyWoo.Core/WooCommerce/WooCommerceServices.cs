using System.Net;
using CalendlyWoo.Core.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>Registers the feature.</summary>
public static class WooCommerceServices
{
    private const long LargestAnswer = 16 * 1024 * 1024;

    /// <summary>Adds <see cref="WooCommerceClient"/>, configured by the section <c>WooCommerce</c>.</summary>
    public static IServiceCollection AddWooCommerce(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<EndpointOptions>().BindConfiguration("");
        services.AddOptions<WooCommerceOptions>().BindConfiguration(WooCommerceOptions.Section);
        services.AddOptions<WooCommerceOptions>(WooCommerceOptionsValidator.AtStart)
            .Configure<IConfiguration>((options, configuration) => configuration.GetSection(WooCommerceOptions.Section).Bind(options))
            .ValidateOnStart();
        services.PostConfigureAll<WooCommerceOptions>(options => options.Trim());
        services.TryAddSingleton<WooCommerceOptionsValidator>();
        services.AddSingleton<IValidateOptions<WooCommerceOptions>>(provider => provider.GetRequiredService<WooCommerceOptionsValidator>());
        services.AddSingleton<ShopSettingsSource>();
        services.AddSingleton<ShopConnection>();
        services.AddHttpClient(nameof(WooCommerceClient), Configure)
            .UseSocketsHttpHandler((handler, _) => Configure(handler))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .AddTypedClient(Create);
        return services;
    }

    private static WooCommerceClient Create(HttpClient http, IServiceProvider services) => new(
        new ShopCaller(
            http, services.GetRequiredService<ShopConnection>(), services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<ShopCaller>>()),
        services.GetRequiredService<ILogger<WooCommerceClient>>());

    private static void Configure(HttpClient http)
    {
        http.Timeout = Timeout.InfiniteTimeSpan;
        http.MaxResponseContentBufferSize = LargestAnswer;

        // Firewalls turn away requests without a user agent.
        http.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0 (compatible; CalendlyWoo/1.0)");
    }

    private static void Configure(SocketsHttpHandler handler)
    {
        // A redirect would drop the Authorization header and turn a change into a read.
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.AutomaticDecompression = DecompressionMethods.All;
        handler.ConnectTimeout = TimeSpan.FromSeconds(10);
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);

        // Apache closes an idle connection after 5 seconds; a change sent at that moment would lose its answer.
        handler.PooledConnectionIdleTimeout = TimeSpan.FromSeconds(4);
        handler.ActivityHeadersPropagator = null;
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, chain, errors) => CertificateFault.Validate(chain, errors);
    }
}
