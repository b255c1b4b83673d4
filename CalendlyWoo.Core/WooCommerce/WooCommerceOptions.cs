namespace CalendlyWoo.Core.WooCommerce;

/// <summary>The section <c>WooCommerce</c> of the configuration. Changes hold from the next call on.</summary>
public sealed class WooCommerceOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "WooCommerce";

    /// <summary>The shop's address as a person types it: with or without a path, a trailing slash or <c>/wp-json</c>.</summary>
    public string? Url { get; set; }

    /// <summary>The REST API key, <c>ck_</c> and 40 hexadecimal digits.</summary>
    public string? ConsumerKey { get; set; }

    /// <summary>The REST API secret, <c>cs_</c> and 40 hexadecimal digits.</summary>
    public string? ConsumerSecret { get; set; }

    /// <summary>The secret that the shop signs its own webhooks with.</summary>
    public string? WebhookSecret { get; set; }

    /// <summary>Ceiling of calls in flight to the shop, 1 to 64.</summary>
    public int MaxConcurrency { get; set; } = 16;

    // WooCommerce forgives a blank behind the key but not one behind the secret; people paste both.
    internal void Trim()
    {
        Url = Url?.Trim();
        ConsumerKey = ConsumerKey?.Trim();
        ConsumerSecret = ConsumerSecret?.Trim();
        WebhookSecret = WebhookSecret?.Trim();
    }
}
