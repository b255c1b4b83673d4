using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Orders;

namespace CalendlyWoo.Core.Matching;

/// <summary>The verdict, and every candidate with its reasons, best first.</summary>
public sealed record MatchResult(MatchVerdict Verdict, IReadOnlyList<MatchCandidate> Candidates)
{
    /// <summary>The candidate that was taken, or null.</summary>
    public MatchCandidate? Chosen => Verdict is MatchVerdict.Matched or MatchVerdict.MailedBefore ? Candidates[0] : null;

    /// <summary>What a person may choose from where nothing is certain, best first. Never mailed on.</summary>
    public IReadOnlyList<MatchCandidate> Suggested { get; init; } = [];

    /// <summary>As it is kept for people: best first, the suggested ones before the others.</summary>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<CaseCandidate> ToSheet(int most) =>
        [.. Suggested.Concat(Candidates.Except(Suggested)).Take(most).Select(c => new CaseCandidate(c.Order.Id, c.Order.Number, c.Reasons, ReferenceEquals(c, Chosen)))];
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

    /// <summary>No order is certain, but some may be meant: a person decides.</summary>
    Suggested,
}

/// <summary>One order, and what speaks for and against it.</summary>
public sealed record MatchCandidate(Order Order, OrderUnit? Unit, IReadOnlyList<MatchReason> Reasons)
{
    public required bool WasPaidBeforeBooking { get; init; }

    /// <summary>The order's meta data names this very invitee.</summary>
    public required bool AlreadyMailed { get; init; }

    /// <summary>Unpaid, but pending or on hold.</summary>
    public required bool MayTurnPaid { get; init; }

    /// <summary>A person chose it: what it contains and how old it is were hers to judge.</summary>
    public bool IsAssigned { get; init; }

    /// <summary>How its customer's name fits the invitee's.</summary>
    public NameFit NameFit { get; init; }

    /// <summary>Every condition holds.</summary>
    public bool IsCertain => AlreadyMailed || Reasons.All(Holds);

    /// <summary>Every condition but a free unit holds.</summary>
    public bool OnlyUnitIsMissing => Reasons.All(reason => Holds(reason) || reason.Test == MatchTest.FreeUnit) && !IsCertain;

    /// <summary>It could be the one: only its address, or only its age, speaks against it, and then its address or its customer's name for it.</summary>
    public bool MayBeMeant => !IsCertain && (NameFit != NameFit.Other || !Fails(MatchTest.Identity))
        && Reasons.All(reason => reason.Speaks || reason.Test is MatchTest.Identity or MatchTest.Age or MatchTest.Name)
        && !(Fails(MatchTest.Identity) && Fails(MatchTest.Age));

    /// <summary>True where this test speaks against it.</summary>
    public bool Fails(MatchTest test) => Reasons.Any(reason => reason.Test == test && !reason.Speaks);

    private bool Holds(MatchReason reason) => reason.Speaks || (IsAssigned && reason.Test is MatchTest.Service or MatchTest.Age);
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

    /// <summary>Looked at only where the identity does not hold.</summary>
    Name,
}
