using CalendlyWoo.Core.Common;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>
/// Names every setting that cannot be right. A missing address or key is no error: the owner may still enter it in the dashboard.
/// At the start such a setting stops the program; later it only stops the calls to the shop (<see cref="ShopSettingsSource"/>), because an
/// exception from a reload has nobody to catch it: https://github.com/dotnet/runtime/issues/44381.
/// </summary>
internal sealed class WooCommerceOptionsValidator(IOptionsMonitor<EndpointOptions> endpoints) : IValidateOptions<WooCommerceOptions>
{
    /// <summary>The name of the instance that is looked at once, at the start, and not bound again when the configuration changes.</summary>
    public const string AtStart = "start";

    private const int HighestConcurrency = 64;

    public ValidateOptionsResult Validate(string? name, WooCommerceOptions options)
    {
        if (name != AtStart)
            return ValidateOptionsResult.Skip;
        var errors = Errors(options).ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    /// <summary>One sentence per setting: its key and what is allowed. Never a secret.</summary>
    public IEnumerable<string> Errors(WooCommerceOptions options)
    {
        if (!string.IsNullOrEmpty(options.Url))
        {
            if (ShopAddress.TryParse(options.Url) is not { } address)
                yield return "WooCommerce:Url must be the shop's address, such as https://shop.example or https://shop.example/shop, without a user name, '?' or '#'.";
            else if (!EndpointRules.Allows(address.Api, endpoints.CurrentValue.AllowInsecureEndpoints))
                yield return "WooCommerce:Url must begin with https://. Plain http:// is for loopback addresses only, or where AllowInsecureEndpoints=true.";
        }

        if (!IsCredential(options.ConsumerKey) || options.ConsumerKey?.Contains(':', StringComparison.Ordinal) == true)
            yield return "WooCommerce:ConsumerKey must be the key as the shop shows it (ck_ and 40 characters), without blanks, colons or line breaks.";
        if (!IsCredential(options.ConsumerSecret))
            yield return "WooCommerce:ConsumerSecret must be the secret as the shop shows it (cs_ and 40 characters), without line breaks.";
        if (options.MaxConcurrency is < 1 or > HighestConcurrency)
            yield return "WooCommerce:MaxConcurrency must be a number from 1 to 64.";
    }

    private static bool IsCredential(string? value) => value is null || !value.Any(char.IsControl);
}
