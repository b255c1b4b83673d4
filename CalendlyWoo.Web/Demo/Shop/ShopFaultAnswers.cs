using System.Globalization;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>What hosts, firewalls and broken plug-ins answer in the shop's place.</summary>
internal static class ShopFaultAnswers
{
    /// <summary>The answer that comes instead of the shop's own, or null where the shop still does its work or nothing is answered.</summary>
    public static Reply? InsteadOf(ShopFault fault, HttpRequest request, ShopFaults faults)
    {
        var seconds = ((int)faults.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return fault switch
        {
            ShopFault.HtmlPage => Reply.Html(200, Page("Checking your browser", "Please complete the captcha to continue.")),
            ShopFault.PlainPermalinks => PlainPermalinks(request),
            ShopFault.FirewallBlock => Reply.Html(403, Page("403 Forbidden", "This request was blocked by the security rules.")),
            ShopFault.Maintenance =>
                Reply.Html(503, Page("Maintenance", "Briefly unavailable for scheduled maintenance. Check back in a minute.")).With("Retry-After", seconds),
            ShopFault.TooManyRequests => Reply.Html(429, Page("429 Too Many Requests", "Too Many Requests")).With("Retry-After", seconds),
            ShopFault.Moved => Reply.Redirect(301, faults.MovedTo.GetLeftPart(UriPartial.Authority) + request.Path.Value + request.QueryString.Value),
            ShopFault.FatalError => ShopErrors.Error(500, "internal_server_error", "<p>There has been a critical error on this website.</p>"),
            ShopFault.BadGateway => Reply.Html(502, Page("502 Bad Gateway", "nginx")),
            _ => null,
        };
    }

    /// <summary>What becomes of the shop's own answer.</summary>
    public static Reply After(ShopFault fault, Reply reply) => fault switch
    {
        ShopFault.WorkThenGatewayTimeout => Reply.Html(504, Page("504 Gateway Time-out", "nginx")),
        ShopFault.ByteOrderMark => reply.Behind("\uFEFF"u8),
        ShopFault.PhpNotice =>
            reply.Behind("<br />\n<b>Notice</b>:  Undefined variable: x in <b>/var/www/wp-content/plugins/old/old.php</b> on line <b>12</b><br />\n"u8),
        _ => reply,
    };

    private static Reply PlainPermalinks(HttpRequest request) => request.Path.Value!.EndsWith('/')
        ? Reply.Html(200, Page("Styling Studio", "Welcome.")).With("Link", "</index.php?rest_route=/>; rel=\"https://api.w.org/\"")
        : Reply.Redirect(301, request.Path.Value + "/" + request.QueryString.Value);

    private static string Page(string title, string text) =>
        $"<!DOCTYPE html>\n<html lang=\"en\"><head><title>{title}</title></head><body><h1>{title}</h1><p>{text}</p></body></html>\n";
}
