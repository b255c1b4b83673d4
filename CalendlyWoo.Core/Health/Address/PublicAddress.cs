using CalendlyWoo.Core.Settings;

namespace CalendlyWoo.Core.Health.Address;

/// <summary>The address under which Calendly, the shop and browsers reach the product.</summary>
public sealed class PublicAddress(SavedSettings settings)
{
    /// <summary>The setting of the contract.</summary>
    public const string Key = "PublicUrl";

    private const string Fallback = "http://localhost:5080";

    /// <summary>Where the product listens; told once it does.</summary>
    public Uri? Listening { get; set; }

    /// <summary>As the owner or the operator named it; null where nobody did, or what stands there is no address.</summary>
    public Uri? Named => AddressFormat.Parse(settings.Current(Key)).TryGet(out var address, out _) ? address : null;

    /// <summary>The one that holds: the named one, else the listening one.</summary>
    public Uri Current => Named ?? Listening ?? new Uri(Fallback);

    /// <summary>True where the operator's configuration names it.</summary>
    public bool IsFromConfiguration => settings.IsFromConfiguration(Key);
}
