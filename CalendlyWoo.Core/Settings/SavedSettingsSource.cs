using Microsoft.Extensions.Configuration;

namespace CalendlyWoo.Core.Settings;

/// <summary>What the owner saved, as a source of the configuration that every other one wins over; empty until the database is read.</summary>
public sealed class SavedSettingsSource : IConfigurationSource
{
    private readonly SavedSettingsProvider _provider = new();

    public IConfigurationProvider Build(IConfigurationBuilder builder) => _provider;

    internal void Replace(IReadOnlyDictionary<string, string?> values) => _provider.Replace(values);
}

/// <summary>Hands the saved values to the configuration.</summary>
internal sealed class SavedSettingsProvider : ConfigurationProvider
{
    public void Replace(IReadOnlyDictionary<string, string?> values)
    {
        var data = new Dictionary<string, string?>(values, StringComparer.OrdinalIgnoreCase);
        if (data.Count == Data.Count && data.All(pair => Data.TryGetValue(pair.Key, out var known) && known == pair.Value))
        {
            return;
        }

        Data = data;
        OnReload();
    }
}
