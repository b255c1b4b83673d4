using CalendlyWoo.Core.Common;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>The shop's settings as they are now, or the failure that says what is missing.</summary>
internal sealed class ShopSettingsSource(IOptionsMonitor<WooCommerceOptions> options, IOptionsMonitor<EndpointOptions> endpoints)
{
    public Outcome<ShopSettings> Current()
    {
        WooCommerceOptions now;
        try
        {
            now = options.CurrentValue;
        }
        catch (OptionsValidationException invalid)
        {
            return ShopFailures.SettingsInvalid(string.Join(' ', invalid.Failures));
        }

        if (string.IsNullOrEmpty(now.Url) || string.IsNullOrEmpty(now.ConsumerKey) || string.IsNullOrEmpty(now.ConsumerSecret))
            return ShopFailures.NotConfigured();
        if (ShopAddress.TryParse(now.Url) is not { } address)
            return ShopFailures.SettingsInvalid(null);
        return EndpointRules.Allows(address.Api, endpoints.CurrentValue.AllowInsecureEndpoints)
            ? new ShopSettings(address, now.ConsumerKey, now.ConsumerSecret, now.MaxConcurrency)
            : ShopFailures.InsecureAddress();
    }
}
