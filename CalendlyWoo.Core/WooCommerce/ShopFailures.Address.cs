using CalendlyWoo.Core.Common;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>The shop is not where the address says, or is not reached, or is not what we expect there.</summary>
public static partial class ShopFailures
{
    internal const string WebPageCode = "shop.web-page";
    internal const string NoWooCommerceCode = "shop.no-woocommerce";
    internal const string WrongAddressCode = "shop.wrong-address";

    private static string NotJsonSentence =>
        T("The shop's answer is not clean data: something writes text into it, most often a PHP notice or a damaged file of a theme or plug-in. "
        + "Switch off WP_DEBUG_DISPLAY in wp-config.php, or ask whoever looks after the site to find what the details show.");

    internal static Failure Moved(string host, string? detail) => Connection(
        "shop.moved", T($"The shop sends us on to {host}. If that is your shop's address, enter it in the settings."), detail);

    internal static Failure Redirected(string? detail) => Connection(
        "shop.redirected",
        T("The shop sends us on to another page instead of answering. Look for a plug-in that shows a coming-soon or log-in page, and exempt /wp-json/."),
        detail);

    internal static Failure PlainPermalinks(string? detail) => Connection(
        "shop.plain-permalinks", T("The shop uses plain permalinks, with which its REST API cannot be reached. Choose any other kind under Settings, Permalinks in WordPress."), detail);

    internal static Failure WebPage(string? detail) => Connection(
        WebPageCode,
        T("The shop answered with a web page instead of data, most often a captcha or protection page. Ask the host to exempt /wp-json/wc/v3/ from it."),
        detail);

    internal static Failure NotJson(string? detail) => Connection(NotJsonCode, NotJsonSentence, detail);

    internal static Failure NoWooCommerce(string? detail) => Connection(
        NoWooCommerceCode, T("There is a WordPress site at this address, but no WooCommerce 3.5 or later. Check the address and that the plug-in is active."), detail);

    internal static Failure WrongAddress(string? detail) => Connection(
        WrongAddressCode, T("There is no REST API at the shop's address. Check the address, with its folder if the shop is in one, such as https://shop.example/shop."), detail);

    internal static Failure BadAddress(string? detail) => Connection(
        "shop.bad-address", T("This is not an address of a web site. Open your shop in a browser and copy what stands in its address line."), detail);

    internal static Failure AddressWithPassword() => Connection(
        "shop.address-with-password", T("The address holds a user name. Enter it without what stands before the @ sign."));

    internal static Failure NotEncrypted(string? detail) => Connection(
        "shop.not-encrypted",
        T("The shop's address is not encrypted, so that anybody on the way could read its key. Ask the host to switch on https, then enter the address that begins with https://."),
        detail);

    internal static Failure PrivateAddress(string? detail) => Connection(
        "shop.private-address",
        T("This address leads into a private network. Enter the shop's public address, or ask whoever runs CalendlyWoo to set AllowInsecureEndpoints=true."),
        detail);

    internal static Failure RedirectLoop(string? detail) => Connection(
        "shop.redirect-loop",
        T("The shop sends us round in circles. Compare the two addresses under Settings, General in WordPress: both need the same https and the same www."),
        detail);

    internal static Failure NameNotFound(string? detail) => Connection(
        "shop.name-not-found", T("The shop's host name cannot be found. Check the address for a typing error, and that the domain has not expired."), detail);

    internal static Failure Refused(string? detail) => Connection(
        "shop.refused", T("The shop's server refuses connections. Check the address and its port, and ask the host whether the web server runs."), detail);

    internal static Failure Unreachable(string? detail) => Connection(
        "shop.unreachable", T("The shop's server cannot be reached. Check this server's own internet connection, then ask the shop's host."), detail);

    internal static Failure CertificateExpired(string? detail) => Connection(
        "shop.certificate-expired", T("The shop's security certificate is expired or not valid yet. Ask the host to renew it; check this server's clock too."), detail);

    internal static Failure CertificateName(string? detail) => Connection(
        "shop.certificate-name", T("The shop's security certificate belongs to another address. Enter the address that it is made for, or ask the host for a right one."), detail);

    internal static Failure CertificateUntrusted(string? detail) => Connection(
        "shop.certificate-untrusted",
        T("The shop's security certificate is not from an authority that this server trusts, or its chain is incomplete. Ask the host to install it with its chain."),
        detail);

    internal static Failure TlsFailed(string? detail) => Connection(
        "shop.tls-failed", T("No encrypted connection to the shop could be made. Check that the address and port speak https, then ask the host."), detail);
}
