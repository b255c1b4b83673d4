using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.WooCommerce;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>What a matching that needs the owner says: kind, reasons and next step. Pure.</summary>
internal static class MatchCases
{
    /// <summary>Of the orders looked at: more would not be read.</summary>
    public const int MostCandidates = 10;

    private const int MostReasons = 20;

    /// <summary>What is waited for, in one sentence.</summary>
    public static string WaitingFor(MatchResult result) => result.Verdict switch
    {
        MatchVerdict.AllUnitsBooked => T("The customer's order is booked already; there is nothing left in it for this booking."),
        MatchVerdict.WaitsForPayment => T("The customer's order is not paid yet; the mail leaves by itself when it is."),
        MatchVerdict.Suggested => T("No paid order has the customer's e-mail, but one may be meant; somebody has to say which."),
        _ when result.Candidates is [{ IsAssigned: true }, ..] => T("The order that was chosen for this booking does not fit any more."),
        _ => T("No paid order with the customer's e-mail was found yet; it is looked for again by itself."),
    };

    /// <summary>The case.</summary>
    public static CaseDraft Of(MatchResult result)
    {
        var kind = KindOf(result);
        var (title, nextStep) = Words(kind);
        IReadOnlyList<string> reasons = kind is CaseKind.OtherAddress or CaseKind.Ambiguous
            ? [WaitingFor(result)]
            : [WaitingFor(result), .. result.Candidates.SelectMany(candidate => candidate.Reasons).Select(reason => reason.ToString()).Take(MostReasons)];
        return new CaseDraft(kind, title, reasons, nextStep) { Candidates = result.ToSheet(MostCandidates) };
    }

    /// <summary>The case of a chosen order that the shop does not know any more.</summary>
    public static CaseDraft Gone(IReadOnlyList<string> reasons) => Vanished(reasons) with { Title = T("A booked order is gone from the shop") };

    /// <summary>Whether the order is gone for good.</summary>
    public static bool IsGone(Common.Failure failure) => failure.Code == ShopFailures.OrderGoneCode;

    /// <summary>The case of a matched order that is gone or no longer paid.</summary>
    public static CaseDraft Vanished(IReadOnlyList<string> reasons)
    {
        var (title, nextStep) = Words(CaseKind.OrderVanished);
        return new CaseDraft(CaseKind.OrderVanished, title, reasons, nextStep);
    }

    private static CaseKind KindOf(MatchResult result) => result switch
    {
        { Verdict: MatchVerdict.AllUnitsBooked } => CaseKind.AllUnitsBooked,
        { Verdict: MatchVerdict.Suggested, Suggested: [var only] } => only.Fails(MatchTest.Identity) ? CaseKind.OtherAddress : CaseKind.NoOrder,
        { Verdict: MatchVerdict.Suggested } => CaseKind.Ambiguous,
        { Candidates: [{ IsAssigned: true }, ..] } => CaseKind.OrderVanished,
        _ => CaseKind.NoOrder,
    };

    private static (string Title, string NextStep) Words(CaseKind kind) => kind switch
    {
        CaseKind.AllUnitsBooked => (
            T("A booking more than the customer has paid for"),
            T("Ask the customer whether this booking is meant. Once she has paid for it the mail leaves by itself; else cancel it in Calendly.")),
        CaseKind.OtherAddress => (
            T("An order fits in all but its e-mail address"),
            T("Look whether it is the same customer and say so; the mail then leaves at once.")),
        CaseKind.Ambiguous => (
            T("Several orders may be meant by a booking"),
            T("Choose the order that belongs to this booking; the mail then leaves at once.")),
        CaseKind.OrderVanished => (
            T("A booked order is no longer paid"),
            T("Ask the customer, and cancel the booking in Calendly if it is not wanted. If she paid with another order, choose it.")),
        _ => (
            T("No order was found for a booking"),
            T("Ask the customer which e-mail address she paid with, and correct it in the order or the booking: the mail then leaves by itself.")),
    };
}
