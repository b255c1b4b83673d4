using CalendlyWoo.Core.Common;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>Every way in which talking to the shop can fail: one code, one sentence that ends with the next step.</summary>
public static partial class ShopFailures
{
    /// <summary>Code of a write whose answer was not seen: the shop may or may not have done it.</summary>
    public const string AnswerLostCode = "shop.answer-lost";

    /// <summary>Code of an order that does not exist (any more).</summary>
    public const string OrderGoneCode = "shop.order-gone";

    /// <summary>Code of a status that the shop does not know.</summary>
    public const string UnknownStatusCode = "shop.unknown-status";

    private const string ServerErrorCode = "shop.server-error";
    internal const string NotJsonCode = "shop.not-json";
    private const string UnexpectedAnswerCode = "shop.unexpected-answer";
    private const string TooLargeCode = "shop.too-large";

    /// <summary>
    /// True if a write that failed in this way may have been done all the same. Setting meta data or a status can simply be repeated; a note
    /// must be looked for first (<see cref="WooCommerceClient.ListNotesAsync"/>).
    /// </summary>
    public static bool MayHaveBeenDone(Failure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.Code is AnswerLostCode or ServerErrorCode or NotJsonCode or UnexpectedAnswerCode or TooLargeCode;
    }

    internal static Failure NotConfigured() => Connection(
        "shop.not-configured", T("The shop is not connected yet. Enter its address and its REST API key in the settings."));

    internal static Failure SetByConfiguration() => Connection(
        "shop.set-by-configuration", T("The shop is set by configuration. Ask whoever runs CalendlyWoo to change it there."));

    internal static Failure SettingsInvalid(string? detail) => Connection(
        "shop.settings-invalid", T("The shop's settings cannot be used as they are. Correct the WooCommerce settings named in the details."), detail);

    internal static Failure OrderGone(string? detail) => new(
        FailureCategory.Permanent, OrderGoneCode, T("The shop does not know this order any more. Look whether it was deleted there for good."), Detail: detail);

    internal static Failure UnknownStatus(string? detail) => new(
        FailureCategory.Permanent,
        UnknownStatusCode,
        T("The shop does not know this order status. Choose one that it knows for the service, or switch the plug-in on again that made it."),
        Detail: detail);

    internal static Failure Rejected(string? detail) => new(
        FailureCategory.Permanent, "shop.rejected", T("The shop refused our request as invalid. The details say what it objects to; please report them."), Detail: detail);

    internal static Failure WriteBlocked(string? detail) => new(
        FailureCategory.NeedsOwner,
        "shop.write-blocked",
        T("A firewall or security plug-in of the shop blocked this one change, while others pass. Ask the host to allow it for /wp-json/wc/v3/, then try again."),
        Detail: detail);

    internal static Failure TooLarge(string? detail) => new(
        FailureCategory.Permanent,
        TooLargeCode,
        T("The shop's answer is larger than 16 MB. Look for a plug-in that stores very large data with the orders, and report this."),
        Detail: detail);

    internal static Failure RateLimited(DateTimeOffset retryAt, string? detail) => new(
        FailureCategory.RateLimited, "shop.rate-limited", T("The shop's host asked us to slow down. We go on by ourselves at the time it named."), retryAt, detail);

    private static Failure Connection(string code, string message, string? detail = null) => new(FailureCategory.Connection, code, message, Detail: detail);
}
