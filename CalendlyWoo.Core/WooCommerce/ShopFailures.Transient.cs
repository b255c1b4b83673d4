using CalendlyWoo.Core.Common;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>What may pass by itself.</summary>
public static partial class ShopFailures
{
    internal const string TimedOutCode = "shop.timed-out";

    internal static Failure AnswerLost(string? detail) => Transient(
        AnswerLostCode, T("We sent a change to the shop but did not see its answer. We look whether it was done before we try again."), detail);

    internal static Failure TimedOut(string? detail) => Transient(
        TimedOutCode, T("The shop did not answer in time. We try again; if it stays slow, ask its host why."), detail);

    internal static Failure ConnectionLost(string? detail) => Transient(
        "shop.connection-lost", T("The connection to the shop broke off before its answer was complete. We try again."), detail);

    internal static Failure ServerError(string? detail) => Transient(
        ServerErrorCode,
        T("The shop had an error of its own. We try again; if it goes on, look under WooCommerce, Status, Logs in the shop for a fatal error."),
        detail);

    internal static Failure Gateway(string? detail) => Transient(
        "shop.gateway", T("The server in front of the shop got no answer from it. We try again; if it goes on, ask the shop's host."), detail);

    internal static Failure Unavailable(DateTimeOffset? retryAt, string? detail) => Transient(
        "shop.unavailable", T("The shop is not available at the moment. We try again; if it goes on, ask the shop's host."), detail, retryAt);

    internal static Failure Maintenance(DateTimeOffset retryAt, string? detail) => Transient(
        "shop.maintenance", T("The shop is being maintained. We go on by ourselves when it is back."), detail, retryAt);

    internal static Failure CircuitOpen(DateTimeOffset retryAt) => Transient(
        "shop.circuit-open", T("The shop failed many times in a row, so we leave it alone for a few seconds. We go on by ourselves."), null, retryAt);

    /// <summary>A change was answered with something unreadable; the owner's next step is the same as for a read.</summary>
    internal static Failure WriteNotJson(string? detail) => Transient(NotJsonCode, NotJsonSentence, detail);

    internal static Failure UnexpectedAnswer(string? detail) => Transient(
        UnexpectedAnswerCode, T("The shop's answer was not what WooCommerce sends. We try again; if it goes on, look for a plug-in that changes the REST API."), detail);

    private static Failure Transient(string code, string message, string? detail, DateTimeOffset? retryAt = null) =>
        new(FailureCategory.Transient, code, message, retryAt, detail);
}
