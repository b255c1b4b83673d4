using System.Globalization;
using CalendlyWoo.Core.Settings;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Privacy.Retention;

/// <summary>How long things are kept, as the owner sets it.</summary>
public sealed class RetentionSettings(SavedSettings settings, IOptionsMonitor<RetentionOptions> options)
{
    /// <summary>The days that hold now.</summary>
    public int Days => options.CurrentValue.Days;

    /// <summary>Whether the operator's configuration names them, so that they cannot be changed here.</summary>
    public bool IsFromConfiguration => settings.IsFromConfiguration(RetentionOptions.DaysKey);

    /// <summary>Saves another number of days, from <see cref="RetentionOptions.Fewest"/> to <see cref="RetentionOptions.Most"/>; what is older goes at the next run.</summary>
    public Task SaveAsync(int days, string actor, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, RetentionOptions.Fewest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, RetentionOptions.Most);
        return settings.SaveAsync(
            new Dictionary<string, string?> { [RetentionOptions.DaysKey] = days.ToString(CultureInfo.InvariantCulture) },
            actor, T($"Set how long contents and log are kept to {days} days."), cancellationToken);
    }
}
