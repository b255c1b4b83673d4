using CalendlyWoo.Core.Bookings.Figures;
using CalendlyWoo.Core.Bookings.Listing;
using CalendlyWoo.Core.Bookings.Stories;
using CalendlyWoo.Core.Bookings.Week;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Core.Bookings;

/// <summary>Registers what reads bookings for people: list, week, story, and the overview's figures.</summary>
public static class BookingRegistration
{
    public static IServiceCollection AddBookings(this IServiceCollection services) => services
        .AddSingleton<BookingListQuery>().AddSingleton<BookingWeekQuery>().AddSingleton<StoryQuery>().AddSingleton<DayCounts>().AddSingleton<StandingLines>();
}
