using System.Net;
using System.Net.Sockets;
using CalendlyWoo.Core.WooCommerce.Connecting;
using CalendlyWoo.Web.Demo;
using CalendlyWoo.Web.Demo.Shop;

namespace CalendlyWoo.Tests.WooCommerce.Connecting;

/// <summary>Every connection failure of the research (sections 1, 2, 6 and 10), with the sentence that the owner sees.</summary>
internal static class FailureCases
{
    private static readonly ShopKey Stranger = ShopKey.Create();
    private static readonly ShopKey Powerless = ShopKey.Create(userMayManage: false);
    private static readonly ShopKey ReadOnly = ShopKey.Create(ShopPermission.Read);
    private static readonly ShopKey WriteOnly = ShopKey.Create(ShopPermission.Write);

    public static IReadOnlyList<FailureCase> All => [.. Address, .. Encryption, .. Answers, .. Keys];

    private static IEnumerable<FailureCase> Address =>
    [
        FailureCase.Typed("nothing typed", " ", ShopCheckPart.Address, BadAddress),
        FailureCase.Typed("a word", "myshop", ShopCheckPart.Address, BadAddress),
        FailureCase.Typed("another scheme", "ftp://shop.example", ShopCheckPart.Address, BadAddress),
        FailureCase.Typed("an e-mail address", "ann@shop.example", ShopCheckPart.Address, "The address holds a user name. Enter it without what stands before the @ sign."),
        FailureCase.Typed("a private network", "https://192.168.7.9/shop", ShopCheckPart.Address,
            "This address leads into a private network. Enter the shop's public address, or ask whoever runs CalendlyWoo to set AllowInsecureEndpoints=true."),
        FailureCase.Typed("a cloud's own address", "https://169.254.169.254/latest/meta-data", ShopCheckPart.Address,
            "This address leads into a private network. Enter the shop's public address, or ask whoever runs CalendlyWoo to set AllowInsecureEndpoints=true."),
        FailureCase.Typed("DNS", "https://no-such-shop.invalid", ShopCheckPart.Address,
            "The shop's host name cannot be found. Check the address for a typing error, and that the domain has not expired."),
        new("refused", ShopCheckPart.Address,
            "The shop's server refuses connections. Check the address and its port, and ask the host whether the web server runs.") { Url = _ => $"http://127.0.0.1:{ClosedPort()}" },
        new("time-out", ShopCheckPart.Address, "The shop did not answer in time. We try again; if it stays slow, ask its host why.")
        {
            Arrange = shop => shop.Faults.Add(ShopFault.Hang), Hangs = true,
        },
        FailureCase.Of(ShopFault.NotWordPress, ShopCheckPart.Address,
            "There is no REST API at the shop's address. Check the address, with its folder if the shop is in one, such as https://shop.example/shop."),
        FailureCase.Of(ShopFault.PlainPermalinks, ShopCheckPart.Address,
            "The shop uses plain permalinks, with which its REST API cannot be reached. Choose any other kind under Settings, Permalinks in WordPress."),
        FailureCase.Of(ShopFault.RedirectLoop, ShopCheckPart.Address,
            "The shop sends us round in circles. Compare the two addresses under Settings, General in WordPress: both need the same https and the same www."),
        FailureCase.Of(ShopFault.ComingSoon, ShopCheckPart.Address,
            "The shop sends us on to another page instead of answering. Look for a plug-in that shows a coming-soon or log-in page, and exempt /wp-json/."),
        FailureCase.Of(ShopFault.Moved, ShopCheckPart.Address,
            "The shop sends us on to https://www.shop.example. If that is your shop's address, enter it in the settings.", ShopCalls.Reads) with { IsSaved = true },
    ];

    private static IEnumerable<FailureCase> Encryption =>
    [
        FailureCase.Typed("http to another host", "http://shop.example:8080", ShopCheckPart.Encryption, NotEncrypted),
        new("redirect to http", ShopCheckPart.Encryption, NotEncrypted)
        {
            Arrange = shop =>
            {
                shop.Faults.MovedTo = new Uri("http://www.shop.example");
                shop.Faults.Add(ShopFault.Moved);
            },
        },
        Certificate(CertificateKind.Expired, "The shop's security certificate is expired or not valid yet. Ask the host to renew it; check this server's clock too."),
        Certificate(CertificateKind.NotYetValid, "The shop's security certificate is expired or not valid yet. Ask the host to renew it; check this server's clock too."),
        Certificate(CertificateKind.OtherHost, "The shop's security certificate belongs to another address. Enter the address that it is made for, or ask the host for a right one."),
        Certificate(CertificateKind.SelfSigned,
            "The shop's security certificate is not from an authority that this server trusts, or its chain is incomplete. Ask the host to install it with its chain."),
        new("https to a port that speaks http", ShopCheckPart.Encryption,
            "No encrypted connection to the shop could be made. Check that the address and port speak https, then ask the host.")
        {
            Url = shop => shop.Address.AbsoluteUri.Replace("http:", "https:", StringComparison.Ordinal),
        },
    ];

    private static IEnumerable<FailureCase> Answers =>
    [
        FailureCase.Of(ShopFault.SitePassword, ShopCheckPart.Answers,
            "The shop's web server asks for a password of its own before anyone may enter, as test sites do. Ask the host to lift it for /wp-json/wc/v3/."),
        FailureCase.Of(ShopFault.HtmlPage, ShopCheckPart.Answers,
            "The shop answered with a web page instead of data, most often a captcha or protection page. Ask the host to exempt /wp-json/wc/v3/ from it."),
        FailureCase.Of(ShopFault.FirewallBlock, ShopCheckPart.Answers, Firewall),
        FailureCase.Of(ShopFault.NotAcceptable, ShopCheckPart.Answers, Firewall),
        FailureCase.Of(ShopFault.RestDisabled, ShopCheckPart.Answers,
            "A plug-in of the shop refuses REST requests before WooCommerce sees our key. Look in its security plug-ins for \"REST API\" and allow /wp-json/wc/v3/."),
        FailureCase.Of(ShopFault.Maintenance, ShopCheckPart.Answers, "The shop is being maintained. We go on by ourselves when it is back."),
        FailureCase.Of(ShopFault.Unavailable, ShopCheckPart.Answers, "The shop is not available at the moment. We try again; if it goes on, ask the shop's host."),
        FailureCase.Of(ShopFault.TooManyRequests, ShopCheckPart.Answers, "The shop's host asked us to slow down. We go on by ourselves at the time it named."),
        FailureCase.Of(ShopFault.BadGateway, ShopCheckPart.Answers,
            "The server in front of the shop got no answer from it. We try again; if it goes on, ask the shop's host."),
        FailureCase.Of(ShopFault.FatalError, ShopCheckPart.Answers,
            "The shop had an error of its own. We try again; if it goes on, look under WooCommerce, Status, Logs in the shop for a fatal error."),
        FailureCase.Of(ShopFault.Drop, ShopCheckPart.Answers, "The connection to the shop broke off before its answer was complete. We try again."),
        FailureCase.Of(ShopFault.PhpNotice, ShopCheckPart.Answers, NotJson),
        FailureCase.Of(ShopFault.ByteOrderMark, ShopCheckPart.Answers, NotJson),
        FailureCase.Of(ShopFault.FromCache, ShopCheckPart.Answers,
            "A cache answered in the shop's place, so that we may see old orders. Ask the host to exempt /wp-json/ from the cache.") with { State = ShopCheckState.Warned },
        FailureCase.Of(ShopFault.NoWooCommerce, ShopCheckPart.WooCommerce,
            "There is a WordPress site at this address, but no WooCommerce 3.5 or later. Check the address and that the plug-in is active."),
        new("clock", ShopCheckPart.Clock, "The shop's clock and ours are 12 minutes apart. Compare both with your own watch, and ask whoever runs the wrong one to set it.")
        {
            Arrange = shop => shop.Faults.ClockAhead = TimeSpan.FromMinutes(12), State = ShopCheckState.Warned,
        },
    ];

    private static IEnumerable<FailureCase> Keys =>
    [
        new("unknown key", ShopCheckPart.Key, UnknownKey) { Key = _ => Stranger },
        new("http where WordPress wants https", ShopCheckPart.Key, UnknownKey) { Options = new ShopOptions { RequireHttps = true } },
        new("wrong secret", ShopCheckPart.Key,
            "The shop knows our key, but the secret is wrong. Copy key and secret again, or make a new key under WooCommerce, Settings, Advanced, REST API.")
        {
            Key = shop => shop.Key with { ConsumerSecret = Stranger.ConsumerSecret },
        },
        FailureCase.Of(ShopFault.AuthorizationStripped, ShopCheckPart.Key,
            "The shop accepts our key, but the server in front of it removes it from where it belongs. We send it in the address instead, encrypted, and all works. "
            + "Better: Apache needs the line SetEnvIf Authorization \"(.*)\" HTTP_AUTHORIZATION=$1 in .htaccess, nginx with PHP-FPM needs fastcgi_param HTTP_AUTHORIZATION "
            + "$http_authorization; give this to the host.") with { State = ShopCheckState.Warned },
        Keyed("write-only key", WriteOnly, ShopCheckPart.Reading,
            "Our key may only write to the shop. Set its permissions to Read/Write under WooCommerce, Settings, Advanced, REST API."),
        Keyed("user without rights", Powerless, ShopCheckPart.Reading,
            "The key belongs to a user who may not manage orders. Make a new key for an administrator or a shop manager and enter it."),
        Keyed("read-only key", ReadOnly, ShopCheckPart.Writing,
            "Our key may only read the shop's orders. Set its permissions to Read/Write under WooCommerce, Settings, Advanced, REST API."),
        FailureCase.Of(ShopFault.FirewallBlock, ShopCheckPart.Writing,
            "A firewall in front of the shop lets us read orders, but not change them. Ask the host, or look in the shop's security plug-in, to allow PUT and POST of the user "
            + "agent CalendlyWoo for /wp-json/wc/v3/.", ShopCalls.Writes),
        FailureCase.Of(ShopFault.ChangesRefused, ShopCheckPart.Writing,
            "The shop's web server does not allow changes by REST, neither as PUT nor as POST. Ask the host to allow both for /wp-json/wc/v3/."),
        FailureCase.Of(ShopFault.PutRefused, ShopCheckPart.Writing, "We may change orders. The server refuses PUT, so that we use POST, which does the same.")
            with { State = ShopCheckState.Passed },
    ];

    private const string BadAddress = "This is not an address of a web site. Open your shop in a browser and copy what stands in its address line.";

    private const string NotEncrypted =
        "The shop's address is not encrypted, so that anybody on the way could read its key. Ask the host to switch on https, then enter the address that begins with https://.";

    private const string Firewall =
        "A firewall in front of the shop blocked us. Ask the host, or look in the shop's security plug-in, to allow the user agent CalendlyWoo for /wp-json/wc/v3/.";

    private const string NotJson =
        "The shop's answer is not clean data: something writes text into it, most often a PHP notice or a damaged file of a theme or plug-in. Switch off WP_DEBUG_DISPLAY in "
        + "wp-config.php, or ask whoever looks after the site to find what the details show.";

    private const string UnknownKey =
        "The shop did not accept our key. Either it was deleted there, or the server in front of the shop removes it from our requests. Make a new key under WooCommerce, "
        + "Settings, Advanced, REST API and enter it; if that does not help, ask the host to pass on the Authorization header.";

    private static FailureCase Certificate(CertificateKind kind, string sentence) =>
        new($"certificate {kind}", ShopCheckPart.Encryption, sentence) { Options = new ShopOptions { Https = true, Certificate = kind } };

    private static FailureCase Keyed(string name, ShopKey key, ShopCheckPart part, string sentence) =>
        new(name, part, sentence) { Options = new ShopOptions { Keys = [ShopKey.Demo, key] }, Key = _ => key };

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
