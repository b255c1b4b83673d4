using System.Globalization;
using CalendlyWoo.Benchmarks.Outside;

namespace CalendlyWoo.Benchmarks.Product;

/// <summary>The settings of the contract that the main job needs.</summary>
internal static class ProductSettings
{
    public const string SigningKey = "benchmark-signing-key-0123456789";

    public static IEnumerable<KeyValuePair<string, string>> For(Uri address, OutsideWorld world) => new Dictionary<string, string>
    {
        ["Urls"] = address.GetLeftPart(UriPartial.Authority),
        ["Calendly:WebhookSigningKey"] = SigningKey,
        ["WooCommerce:Url"] = world.Shop.Address.ToString(),
        ["WooCommerce:ConsumerKey"] = world.Shop.Key.ConsumerKey,
        ["WooCommerce:ConsumerSecret"] = world.Shop.Key.ConsumerSecret,
        ["Smtp:Host"] = "127.0.0.1",
        ["Smtp:Port"] = world.Mailbox.Port.ToString(CultureInfo.InvariantCulture),
        ["Smtp:Security"] = "None",
        ["Smtp:FromAddress"] = "hello@studio.example",
        ["Smtp:FromName"] = "Styling Studio",
    };
}
