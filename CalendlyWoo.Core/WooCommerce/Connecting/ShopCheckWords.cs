using CalendlyWoo.Core.Common;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>The sentences of the connection test, and which failure belongs to which part. Pure.</summary>
internal static class ShopCheckWords
{
    /// <summary>What a part is called while nothing is known.</summary>
    public static string Name(ShopCheckPart part) => part switch
    {
        ShopCheckPart.Address => T("The shop's address"),
        ShopCheckPart.Encryption => T("Encryption and certificate"),
        ShopCheckPart.Answers => T("Clean answers"),
        ShopCheckPart.WooCommerce => T("WooCommerce"),
        ShopCheckPart.Key => T("The key"),
        ShopCheckPart.Reading => T("Reading orders"),
        ShopCheckPart.Writing => T("Changing orders"),
        ShopCheckPart.Clock => T("The clocks"),
        ShopCheckPart.Speed => T("Speed"),
    };

    /// <summary>What is known of a part because a later one could be looked at.</summary>
    public static string Passed(ShopCheckPart part) => part switch
    {
        ShopCheckPart.Address => T("There is a server at the shop's address."),
        ShopCheckPart.Encryption => T("The connection is encrypted and the certificate is valid."),
        ShopCheckPart.Answers => T("The shop answers with clean data."),
        ShopCheckPart.WooCommerce => T("WooCommerce is there."),
        ShopCheckPart.Key => T("The shop accepts our key."),
        ShopCheckPart.Reading => T("We may read orders."),
        ShopCheckPart.Writing => T("We may change orders."),
        ShopCheckPart.Clock => T("The shop's clock and ours agree."),
        ShopCheckPart.Speed => T("The shop answers quickly."),
    };

    /// <summary>The part that a failure is about.</summary>
    public static ShopCheckPart PartOf(Failure failure) => failure.Code switch
    {
        "shop.bad-address" or "shop.address-with-password" or "shop.private-address" or "shop.redirect-loop" or "shop.name-not-found" or "shop.refused"
            or "shop.unreachable" or "shop.moved" or "shop.redirected" or "shop.plain-permalinks" or "shop.timed-out" or "shop.not-configured"
            or "shop.settings-invalid" or "shop.set-by-configuration" or ShopFailures.WrongAddressCode => ShopCheckPart.Address,
        "shop.not-encrypted" or "shop.certificate-expired" or "shop.certificate-name" or "shop.certificate-untrusted" or "shop.tls-failed"
            or "shop.https-needed" => ShopCheckPart.Encryption,
        ShopFailures.NoWooCommerceCode => ShopCheckPart.WooCommerce,
        ShopFailures.UnknownKeyCode or ShopFailures.KeyRefusedCode or "shop.wrong-secret" => ShopCheckPart.Key,
        ShopFailures.NoRightsCode or "shop.write-only-key" => ShopCheckPart.Reading,
        "shop.read-only-key" or "shop.write-blocked" or "shop.writes-blocked" or ShopFailures.MethodRefusedCode => ShopCheckPart.Writing,
        _ => ShopCheckPart.Answers,
    };

    /// <summary>A failure's first sentence says what happened, the rest what to do.</summary>
    public static (string What, string? Next) Parts(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? (message, null) : (message[..(end + 1)], message[(end + 2)..]);
    }
}
