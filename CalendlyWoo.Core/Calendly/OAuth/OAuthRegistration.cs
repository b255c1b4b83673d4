using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>Registers the connection with Calendly.</summary>
public static class OAuthRegistration
{
    /// <summary>The recurring renewal.</summary>
    public static RecurringJob RefreshJob { get; } =
        new("calendly-tokens", CalendlyTokens.Interval, (services, token) => services.GetRequiredService<CalendlyTokens>().RefreshAheadAsync(token));

    internal static IServiceCollection AddOAuth(this IServiceCollection services)
    {
        services.AddSingleton<TokenProtector>().AddSingleton<GrantStore>().AddSingleton<GrantBook>().AddSingleton<AuthorizationStates>();
        services.AddSingleton<TokenRefresher>().AddSingleton<CalendlyTokens>();
        services.AddTransient<GrantEnd>().AddTransient<SubscriptionRemoval>().AddTransient<GrantAcceptance>();
        services.AddSingleton<CalendlyConnectedSignal>().AddSingleton<CalendlyStanding>();
        services.AddTransient(provider => new CalendlyConnection(
            provider.GetRequiredService<GrantStore>(), provider.GetRequiredService<IOptionsMonitor<CalendlyOptions>>(), provider.GetRequiredService<CalendlyClient>()));
        services.AddTransient(provider => new CalendlyConnecting(
            provider.GetRequiredService<GrantAcceptance>(),
            provider.GetRequiredService<CalendlyOAuthClient>(),
            provider.GetRequiredService<AuthorizationStates>(),
            provider.GetRequiredService<IOptionsMonitor<CalendlyOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        return services.AddTransient(provider => new CalendlyDisconnect(
            provider.GetRequiredService<SubscriptionRemoval>(),
            provider.GetRequiredService<GrantEnd>(),
            provider.GetRequiredService<GrantStore>(),
            provider.GetRequiredService<GrantBook>(),
            provider.GetRequiredService<SavedSettings>(),
            provider.GetRequiredService<ConnectionGate>()));
    }
}
