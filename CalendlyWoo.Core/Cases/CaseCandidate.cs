using CalendlyWoo.Core.Matching;

namespace CalendlyWoo.Core.Cases;

/// <summary>An order that a booking may belong to, as it was when it was looked at.</summary>
/// <param name="OrderId">The shop's id.</param>
/// <param name="Number">What the shop calls it.</param>
/// <param name="Reasons">What speaks for and against it.</param>
/// <param name="IsChosen">True of the one that was taken.</param>
public sealed record CaseCandidate(long OrderId, string Number, IReadOnlyList<MatchReason> Reasons, bool IsChosen = false);
