using Microsoft.Extensions.Configuration;

namespace CalendlyWoo.Core.Settings;

/// <summary>The settings as the operator made them, without what the owner saved.</summary>
internal static class OperatorSettings
{
    /// <summary>A copy of one section; later changes do not reach it.</summary>
    public static IConfigurationSection Section(IConfiguration configuration, string section)
    {
        var all = configuration.GetSection(section);
        if (configuration is not IConfigurationRoot root)
            return all;
        var own = all.AsEnumerable().Select(pair => KeyValuePair.Create(pair.Key, Own(root, pair.Key))).Where(pair => pair.Value is not null);
        return new ConfigurationBuilder().AddInMemoryCollection(own).Build().GetSection(section);
    }

    private static string? Own(IConfigurationRoot root, string key) => root.Providers.Reverse()
        .Where(provider => provider is not SavedSettingsProvider)
        .Select(provider => provider.TryGet(key, out var value) ? value : null)
        .FirstOrDefault(value => value is not null);
}
