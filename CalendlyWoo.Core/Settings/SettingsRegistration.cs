using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Core.Settings;

/// <summary>Registers the saved settings.</summary>
public static class SettingsRegistration
{
    /// <param name="services">The product's services.</param>
    /// <param name="source">The same instance that stands in the configuration.</param>
    public static IServiceCollection AddSavedSettings(this IServiceCollection services, SavedSettingsSource source) => services
        .AddSingleton(source)
        .AddSingleton<SavedSettings>()
        .AddHostedService<SavedSettingsWatch>();
}
