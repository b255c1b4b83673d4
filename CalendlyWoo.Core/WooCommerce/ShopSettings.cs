namespace CalendlyWoo.Core.WooCommerce;

/// <summary>Settings that a call can be made with: complete and allowed.</summary>
internal sealed record ShopSettings(ShopAddress Address, string ConsumerKey, string ConsumerSecret, int MaxConcurrency)
{
    // A record would print the secret.
    public override string ToString() => Address.Api.Host;
}
