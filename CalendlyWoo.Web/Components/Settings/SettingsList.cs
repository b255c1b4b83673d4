using CalendlyWoo.Web.Components.Shell;
using Microsoft.AspNetCore.Components.Authorization;

namespace CalendlyWoo.Web.Components.Settings;

/// <summary>The settings that a person is shown.</summary>
public sealed class SettingsList(PageVisibility visibility)
{
    /// <summary>In groups, in their order.</summary>
    public async Task<IReadOnlyList<IGrouping<string, SettingsEntry>>> ReadAsync(Task<AuthenticationState>? authentication)
    {
        var person = authentication is null ? null : (await authentication).User;
        var shown = new List<SettingsEntry>();
        foreach (var entry in SettingsEntry.All)
        {
            if (await visibility.IsShownAsync(person, entry.Path)) shown.Add(entry);
        }

        return [.. shown.GroupBy(entry => entry.Group)];
    }
}
