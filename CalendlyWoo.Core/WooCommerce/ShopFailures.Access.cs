using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>The shop is there, but does not let us in.</summary>
public static partial class ShopFailures
{
    internal const string UnknownKeyCode = "shop.unknown-key";
    internal const string KeyRefusedCode = "shop.key-refused";
    internal const string NoRightsCode = "shop.no-rights";
    internal const string RestDisabledCode = "shop.rest-disabled";
    internal const string FirewallCode = "shop.firewall";
    internal const string MethodRefusedCode = "shop.method-refused";

    internal static Failure UnknownKey(string? detail) => Connection(
        UnknownKeyCode,
        T("The shop did not accept our key. Either it was deleted there, or the server in front of the shop removes it from our requests. "
            + "Make a new key under WooCommerce, Settings, Advanced, REST API and enter it; if that does not help, ask the host to pass on the Authorization header."),
        detail);

    internal static Failure HttpsNeeded(string? detail) => Connection(
        "shop.https-needed", T("The shop ignores our key because the connection is not encrypted. Enter the shop's address that begins with https://."), detail);

    internal static Failure WrongSecret(string? detail) => Connection(
        "shop.wrong-secret",
        T("The shop knows our key, but the secret is wrong. Copy key and secret again, or make a new key under WooCommerce, Settings, Advanced, REST API."),
        detail);

    /// <summary>Wrong secret or missing permission; which of them was not found out.</summary>
    internal static Failure KeyRefused(string? detail) => Connection(
        KeyRefusedCode,
        T("The shop knows our key, but refuses its secret or lacks a permission for it. Make a new Read/Write key under WooCommerce, Settings, Advanced, REST API."),
        detail);

    internal static Failure ReadOnlyKey(string? detail) => Connection(
        "shop.read-only-key", T("Our key may only read the shop's orders. Set its permissions to Read/Write under WooCommerce, Settings, Advanced, REST API."), detail);

    internal static Failure WriteOnlyKey(string? detail) => Connection(
        "shop.write-only-key", T("Our key may only write to the shop. Set its permissions to Read/Write under WooCommerce, Settings, Advanced, REST API."), detail);

    internal static Failure NoRights(string? detail) => Connection(
        NoRightsCode,
        T("The key belongs to a user who may not manage orders. Make a new key for an administrator or a shop manager and enter it."),
        detail);

    internal static Failure SitePassword(string? detail) => Connection(
        "shop.site-password",
        T("The shop's web server asks for a password of its own before anyone may enter, as test sites do. Ask the host to lift it for /wp-json/wc/v3/."),
        detail);

    internal static Failure RestDisabled(string? detail) => Connection(
        RestDisabledCode,
        T("A plug-in of the shop refuses REST requests before WooCommerce sees our key. Look in its security plug-ins for \"REST API\" and allow /wp-json/wc/v3/."),
        detail);

    internal static Failure Firewall(string? detail) => Connection(
        FirewallCode,
        T("A firewall in front of the shop blocked us. Ask the host, or look in the shop's security plug-in, to allow the user agent CalendlyWoo for /wp-json/wc/v3/."),
        detail);

    internal static Failure WritesBlocked(string? detail) => Connection(
        "shop.writes-blocked",
        T("A firewall in front of the shop lets us read orders, but not change them. Ask the host, or look in the shop's security plug-in, to allow PUT and POST "
            + "of the user agent CalendlyWoo for /wp-json/wc/v3/."),
        detail);

    internal static Failure GrantNeedsHttps() => Connection(
        "shop.grant-needs-https",
        T("The shop hands out its key to https addresses only, and CalendlyWoo's public address does not begin with https://. Give it such an address, or enter a key by hand."));

    internal static Failure GrantUnreachable() => Connection(
        "shop.grant-unreachable",
        T("The shop cannot send its key to CalendlyWoo's public address: it reaches public hosts on the ports 80, 443 and 8080 only. Change the public address, or enter a key by hand."));

    internal static Failure KeyIncomplete() => Connection("shop.key-incomplete", T("One of the two fields is empty. Copy both the key and the secret."));

    internal static Failure SameTwice() => Connection(
        "shop.key-twice", T("Both fields hold the same kind of text. The key begins with ck_, the secret with cs_: copy each into its own field."));

    internal static Failure NoKey() => Connection(
        "shop.no-key", T("This is not a key of WooCommerce's REST API. The key begins with ck_, the secret with cs_; both are shown once when the key is made."));

    internal static Failure MethodRefused(string? detail) => Connection(
        MethodRefusedCode, T("The shop's web server does not allow changes by REST, neither as PUT nor as POST. Ask the host to allow both for /wp-json/wc/v3/."), detail);
}
