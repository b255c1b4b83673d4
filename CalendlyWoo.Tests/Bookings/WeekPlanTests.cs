using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Bookings.Week;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Bookings;

/// <summary>Where sessions stand on a week's calendar, also on the nights when the clocks change.</summary>
public sealed class WeekPlanTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly DateOnly Forward = new(2026, 3, 8);
    private static readonly DateOnly Back = new(2026, 11, 1);

    [Theory]
    [InlineData("2026-11-23", "2026-11-23")]
    [InlineData("2026-11-29", "2026-11-23")]
    [InlineData("2027-01-01", "2026-12-28")]
    [InlineData("0001-01-01", "2000-01-03")]
    [InlineData("9999-12-31", "2199-12-30")]
    public void Week_OfADay_BeginsOnItsMonday(string day, string monday) =>
        Assert.Equal(DateOnly.Parse(monday, null), ShopWeek.Of(DateOnly.Parse(day, null), NewYork).Monday);

    [Fact]
    public void Week_WithAChangeOfTheClocks_IsAnHourShorterOrLonger()
    {
        Assert.Equal(167, Hours(ShopWeek.Of(Forward, NewYork)));
        Assert.Equal(169, Hours(ShopWeek.Of(Back, NewYork)));
        Assert.Equal(168, Hours(ShopWeek.Of(Back.AddDays(7), NewYork)));
    }

    [Theory]
    [InlineData("America/Havana", 2026, 3, 8, 5)]
    [InlineData("Atlantic/Azores", 2026, 10, 25, 0)]
    public void Day_WhoseMidnightIsSkippedOrComesTwice_BeginsAtItsFirstMoment(string zone, int year, int month, int day, int utcHour) => Assert.Equal(
        new DateTimeOffset(year, month, day, utcHour, 0, 0, TimeSpan.Zero), ShopWeek.StartOf(new DateOnly(year, month, day), TimeZoneInfo.FindSystemTimeZoneById(zone)));

    [Fact]
    public void Blocks_AcrossTheLostHour_KeepTheirLengthAndTheClocksHour()
    {
        // 01:30 to 03:30 on the clock, which is one hour.
        var block = Assert.Single(Place(Forward, (6, 30, 60)));

        Assert.Equal((90, 60), (block.Top, block.Height));
    }

    [Fact]
    public void Blocks_InTheHourThatComesTwice_StandBesideEachOther()
    {
        // 01:00 before and after the change: an hour apart, on the clock the same.
        var blocks = Place(Back, (5, 0, 60), (6, 0, 60));

        Assert.Equal([(60, 0, 2), (60, 1, 2)], blocks.Select(block => (block.Top, block.Lane, block.Lanes)));
    }

    [Fact]
    public void Blocks_Overlapping_TakeTheFirstFreeLaneAndShareTheirGroupsWidth()
    {
        var blocks = Place(new DateOnly(2026, 6, 10), (13, 0, 60), (13, 30, 60), (14, 0, 60), (17, 0, 30));

        Assert.Equal([(0, 2), (1, 2), (0, 2), (0, 1)], blocks.Select(block => (block.Lane, block.Lanes)));
    }

    [Fact]
    public void Blocks_OverMidnight_GoOnOnTheNextDay()
    {
        var blocks = Place(new DateOnly(2026, 6, 10), (27, 30, 60));

        Assert.Equal([(10, 1410, 30, false), (11, 0, 30, true)], blocks.Select(block => (block.Day.Day, block.Top, block.Height, block.IsContinued)));
    }

    [Fact]
    public void Hours_OfAWeek_ReachAsFarAsItsSessions()
    {
        Assert.Equal((8, 18), WeekPlan.HoursOf([]));
        Assert.Equal((6, 19), WeekPlan.HoursOf(Place(new DateOnly(2026, 6, 10), (10, 15, 30), (22, 30, 30))));
    }

    private static double Hours(ShopWeek week) => (week.Until - week.From).TotalHours;

    /// <summary>Sessions that begin so many hours and minutes after the day's midnight in UTC, and last so many minutes.</summary>
    private static List<WeekBlock> Place(DateOnly day, params (int Hour, int Minute, int Lasts)[] sessions)
    {
        var bookings = sessions.Select(session => Session(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddHours(session.Hour).AddMinutes(session.Minute), session.Lasts));
        return [.. WeekPlan.Of(ShopWeek.Of(day, NewYork), bookings).SelectMany(blocks => blocks).OrderBy(block => block.Day).ThenBy(block => block.Booking.StartsAt)];
    }

    private static Booking Session(DateTimeOffset startsAt, int minutes)
    {
        var booking = ABooking.Of(Guid.Empty, startsAt);
        booking.EndsAt = startsAt.AddMinutes(minutes);
        return booking;
    }
}
