using CalendlyWoo.Core.Orders;

namespace CalendlyWoo.Core.Matching;

/// <summary>The verdict, and every candidate with its reasons, best first.</summary>
public sealed record MatchResult(MatchVerdict Verdict, IReadOnlyList<MatchCandidate> Candidates)
{
    /// <summary>The candidate that was taken, or null.</summary>
    public MatchCandidate? Chosen => Verdict is MatchVerdict.Matched or MatchVerdict.MailedBefore ? Candidates[0] : null;
}

/// <summary>What the candidates amount to.</summary>
public enum MatchVerdict
{
    /// <summary>One order is certain.</summary>
    Matched,

    /// <summary>The order itself says that this invitee was mailed: nothing may be sent.</summary>
    MailedBefore,

    /// <summary>The right orders exist, but each bookable unit of them is booked already.</summary>
    AllUnitsBooked,

    /// <summary>The right order exists, but is not paid yet.</summary>
    WaitsForPayment,

    NothingFound,
}

/// <summary>One order, and what speaks for and against it.</summary>
public sealed record MatchCandidate(Order Order, OrderUnit? Unit, IReadOnlyList<MatchReason> Reasons)
{
    public required bool WasPaidBeforeBooking { get; init; }

    /// <summary>The order's meta data names this very invitee.</summary>
    public required bool AlreadyMailed { get; init; }

    /// <summary>Unpaid, but pending or on hold.</summary>
    public required bool MayTurnPaid { get; init; }

    /// <summary>Every condition holds.</summary>
    public bool IsCertain => AlreadyMailed || Reasons.All(reason => reason.Speaks);

    /// <summary>Every condition but a free unit holds.</summary>
    public bool OnlyUnitIsMissing => Reasons.All(reason => reason.Speaks || reason.Test == MatchTest.FreeUnit) && !IsCertain;
}

/// <summary>A bookable piece of a line item, counted from 1.</summary>
public readonly record struct OrderUnit(long LineItemId, int Unit);

/// <summary>One plain sentence for (<paramref name="Speaks"/>) or against a candidate.</summary>
public sealed record MatchReason(MatchTest Test, bool Speaks, string Text)
{
    public override string ToString() => (Speaks ? "✓ " : "✗ ") + Text;
}

/// <summary>What is looked at.</summary>
public enum MatchTest
{
    Identity,
    Paid,
    Service,
    Age,
    FreeUnit,
}
