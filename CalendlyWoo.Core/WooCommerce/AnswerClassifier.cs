using System.Net;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>
/// Says what an answer means. HTTP status and WordPress's code decide, never the message, which is in the shop's language.
/// </summary>
internal static class AnswerClassifier
{
    private static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(30);

    /// <summary>The failure that the answer is, or null for a success with a JSON body.</summary>
    public static Failure? Classify(ShopCall call, ShopAnswer answer, DateTimeOffset now) => (int)answer.Status switch
    {
        >= 200 and < 300 => OfSuccess(call, answer),
        >= 300 and < 400 => OfRedirect(answer),
        401 => AccessClassifier.OfUnauthorized(answer),
        403 => AccessClassifier.OfForbidden(answer),
        404 or 410 => OfNotFound(answer),
        405 or 501 => ShopFailures.MethodRefused(answer.Detail),
        406 => ShopFailures.Firewall(answer.Detail),
        408 => ShopFailures.Unavailable(null, answer.Detail),
        429 => ShopFailures.RateLimited(RetryAfter.Read(answer.RetryAfter, now) ?? now + DefaultPause, answer.Detail),
        >= 400 and < 500 => OfBadRequest(answer),
        503 => OfUnavailable(answer, now),
        502 or 504 or (>= 520 and < 530) => call.IsWrite ? ShopFailures.AnswerLost(answer.Detail) : ShopFailures.Gateway(answer.Detail),
        _ => ShopFailures.ServerError(answer.Detail),
    };

    private static Failure? OfSuccess(ShopCall call, ShopAnswer answer)
    {
        if (answer.LooksLikePage)
            return answer.NamesPlainRestRoute ? ShopFailures.PlainPermalinks(answer.Detail) : ShopFailures.WebPage(answer.Detail);
        if (answer.Json is not null)
            return null;
        return call.IsWrite ? ShopFailures.WriteNotJson(answer.Detail) : ShopFailures.NotJson(answer.Detail);
    }

    private static Failure OfRedirect(ShopAnswer answer)
    {
        if (answer.RequestUri is not { } asked || answer.Location is not { } location || !Uri.TryCreate(asked, location, out var target))
            return ShopFailures.Redirected(answer.Detail);
        if (target.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6
            && (target.Scheme, target.Authority) != (asked.Scheme, asked.Authority))
            return ShopFailures.Moved($"{target.Scheme}://{target.IdnHost}{(target.IsDefaultPort ? "" : ":" + target.Port)}", answer.Detail);

        // With plain permalinks WordPress takes our path for a page and adds the trailing slash that pages have.
        return target.AbsolutePath == asked.AbsolutePath + "/" ? ShopFailures.PlainPermalinks(answer.Detail) : ShopFailures.Redirected(answer.Detail);
    }

    private static Failure OfNotFound(ShopAnswer answer) => RestError.TryRead(answer)?.Code switch
    {
        null => ShopFailures.WrongAddress(answer.Detail),
        "rest_no_route" => ShopFailures.NoWooCommerce(answer.Detail),
        var code when IsUnknownOrder(code) => ShopFailures.OrderGone(answer.Detail),
        _ => ShopFailures.Rejected(answer.Detail),
    };

    private static Failure OfBadRequest(ShopAnswer answer) => RestError.TryRead(answer) switch
    {
        null => ShopFailures.Firewall(answer.Detail),

        // PUT answers 400 for an unknown order where GET answers 404, with the same code.
        { Code: var code } when IsUnknownOrder(code) => ShopFailures.OrderGone(answer.Detail),
        { Code: "rest_invalid_param", IsAboutStatus: true } => ShopFailures.UnknownStatus(answer.Detail),
        _ => ShopFailures.Rejected(answer.Detail),
    };

    private static bool IsUnknownOrder(string code) =>
        code is "woocommerce_rest_shop_order_invalid_id" or "woocommerce_rest_order_invalid_id" or "woocommerce_rest_invalid_order_id";

    private static Failure OfUnavailable(ShopAnswer answer, DateTimeOffset now) =>
        RetryAfter.Read(answer.RetryAfter, now) is { } retryAt
            ? ShopFailures.Maintenance(retryAt, answer.Detail)
            : ShopFailures.Unavailable(null, answer.Detail);
}
