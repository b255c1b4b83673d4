using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>Tells the reasons apart why the shop does not let us in.</summary>
internal static class AccessClassifier
{
    private const string AuthenticationError = "woocommerce_rest_authentication_error";
    private const string NotAllowed = "woocommerce_rest_cannot_";

    public static Failure OfUnauthorized(ShopAnswer answer) => RestError.TryRead(answer)?.Code switch
    {
        null => answer.AsksForBasic ? ShopFailures.SitePassword(answer.Detail) : ShopFailures.Firewall(answer.Detail),

        // WooCommerce asks for Basic credentials where the secret is wrong, and not where the key lacks a permission.
        AuthenticationError => answer.AsksForBasic ? ShopFailures.WrongSecret(answer.Detail) : ShopFailures.KeyRefused(answer.Detail),
        var code when code.StartsWith(NotAllowed, StringComparison.Ordinal) => ShopFailures.UnknownKey(answer.Detail),
        _ => ShopFailures.RestDisabled(answer.Detail),
    };

    public static Failure OfForbidden(ShopAnswer answer) => RestError.TryRead(answer)?.Code switch
    {
        null => ShopFailures.Firewall(answer.Detail),
        var code when code.StartsWith(NotAllowed, StringComparison.Ordinal) => ShopFailures.NoRights(answer.Detail),
        _ => ShopFailures.RestDisabled(answer.Detail),
    };
}
