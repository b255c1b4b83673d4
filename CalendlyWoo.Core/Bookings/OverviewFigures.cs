using CalendlyWoo.Core.Bookings.Figures;
using CalendlyWoo.Core.Bookings.Listing;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Connections;

namespace CalendlyWoo.Core.Bookings;

/// <summary>How the shop stands at one moment.</summary>
/// <param name="MailsToday">Mails that the mail server took since the day began.</param>
/// <param name="Waiting">Mails that have not left and go on by themselves; at most <see cref="OverviewQuery.MostCounted"/>.</param>
/// <param name="OpenCases">How many matters need the owner; lost connections are counted in <paramref name="Paused"/> only.</param>
/// <param name="OldestCases">The oldest of them, the oldest first.</param>
/// <param name="Paused">The parties that cannot be worked with now.</param>
public sealed record OverviewFigures(int MailsToday, int Waiting, int OpenCases, IReadOnlyList<Case> OldestCases, IReadOnlyList<Connection> Paused)
{
    /// <summary>Mails that are due and have not left, while nothing holds them up that is known; at most <see cref="OverviewQuery.MostCounted"/>.</summary>
    public int Late { get; init; }

    /// <summary>Somebody has paused all mails.</summary>
    public bool AreMailsPaused { get; init; }

    /// <summary>Calendly, the shop, the mail server, the work in the background.</summary>
    public IReadOnlyList<StandingLine> Lines { get; init; } = [];

    /// <summary>The last days, today last.</summary>
    public IReadOnlyList<DayCount> Days { get; init; } = [];

    /// <summary>The sessions of today and tomorrow that are still to come.</summary>
    public IReadOnlyList<BookingLine> Sessions { get; init; } = [];

    /// <summary>Nothing is paused, broken or late, and nothing needs the owner.</summary>
    public bool AllIsWell => OpenCases == 0 && Paused.Count == 0 && Late == 0 && !AreMailsPaused && Lines.All(line => line.State == StandingState.Good);
}
