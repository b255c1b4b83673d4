using CalendlyWoo.Core.Services;

namespace CalendlyWoo.Web.Components.Setup;

/// <summary>What somebody is about to let go live, or watch again.</summary>
/// <param name="Services">The services.</param>
/// <param name="GoesLive">False: they watch again.</param>
/// <param name="WatchedBookings">Bookings that were made while they watched.</param>
public sealed record LiveChoice(IReadOnlyList<LiveService> Services, bool GoesLive, int WatchedBookings);
