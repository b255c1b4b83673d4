using CalendlyWoo.Core.Cases;

namespace CalendlyWoo.Core.Matching;

/// <summary>The score sheet of a booking's latest matching: which orders were looked at, and why one was taken or none. Times are UTC.</summary>
public sealed class MatchSheet
{
    public required Guid BookingId { get; init; }

    public required DateTimeOffset At { get; set; }

    public required MatchVerdict Verdict { get; set; }

    /// <summary>Best first.</summary>
    public IReadOnlyList<CaseCandidate> Candidates { get; set; } = [];
}
