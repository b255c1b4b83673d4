using CalendlyWoo.Core.Common;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>The shop's settings as they are now, or the failure that says what is missing.</summary>
internal sealed class ShopSettingsSource(IOptionsMonitor<WooCommerceOptions> options, WooCommerceOptionsValidator validator)
{
    public Outcome<ShopSettings> Current()
    {
        WooCommerceOptions now;
        try
        {
            now = options.CurrentValue;
        }
        catch (InvalidOperationException unbindable)
        {
            return ShopFailures.SettingsInvalid(unbindable.Message);
        }

        if (string.Join(' ', validator.Errors(now)) is { Length: > 0 } errors)
            return ShopFailures.SettingsInvalid(errors);
        return ShopAddress.TryParse(now.Url) is { } address && !string.IsNullOrEmpty(now.ConsumerKey) && !string.IsNullOrEmpty(now.ConsumerSecret)
            ? new ShopSettings(address, now.ConsumerKey, now.ConsumerSecret, now.MaxConcurrency)
            : ShopFailures.NotConfigured();
    }
}
