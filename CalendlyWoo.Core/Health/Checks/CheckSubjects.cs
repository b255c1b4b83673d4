using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Settings;

namespace CalendlyWoo.Core.Health.Checks;

/// <summary>Fingerprints of the settings that a check looks at. They are keyed, so that none of them gives a password away.</summary>
public sealed class CheckSubjects(SavedSettings settings, PublicAddress address, ServiceCatalog catalog, InstallationKey key)
{
    private const string Purpose = "check-subject";

    public async ValueTask<string> OfAsync(CheckKind kind, CancellationToken cancellationToken)
    {
        var subject = kind switch
        {
            CheckKind.Address => AddressFormat.Write(address.Current),
            CheckKind.Calendly or CheckKind.Subscription => Join("Calendly:ClientId", "Calendly:ClientSecret", "Calendly:PersonalAccessToken", "Calendly:ApiUrl"),
            CheckKind.Shop => Join("WooCommerce:Url", "WooCommerce:ConsumerKey", "WooCommerce:ConsumerSecret"),
            CheckKind.Mail => Join("Smtp:Host", "Smtp:Port", "Smtp:Security", "Smtp:Username", "Smtp:Password", "Smtp:OAuthToken", "Smtp:FromAddress"),
            CheckKind.Services => string.Join('\n', (await catalog.GetAsync(cancellationToken)).SelectMany(offered => offered.Service.EventTypes.Prepend(offered.Service.Name))),
        };
        return await key.ProveAsync(Purpose, $"{kind}\n{subject}", cancellationToken);
    }

    private string Join(params ReadOnlySpan<string> keys)
    {
        var values = new List<string>();
        foreach (var name in keys)
        {
            values.Add(settings.Current(name) ?? "");
        }

        return string.Join('\n', values);
    }
}
