using CalendlyWoo.Core.Care.Alerts;

namespace CalendlyWoo.Tests.Care.Alerts;

/// <summary>When silence is unusual.</summary>
public sealed class SilenceTests
{
    /// <summary>A Monday.</summary>
    private static readonly DateTimeOffset Begin = new(2026, 9, 7, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Something arrives at each full hour from nine to eighteen, except on Sundays.</summary>
    private static readonly List<DateTimeOffset> Office = [.. Arrivals(8, hour => hour is >= 9 and <= 18, day => day != DayOfWeek.Sunday)];

    private static DateTimeOffset LastMonday => Begin.AddDays(8 * 7);

    [Theory]
    [InlineData(5)]
    [InlineData(14)]
    public void Night_OfAnOffice_IsUsual(int hours) => Assert.Null(Silence.Of(Until(LastMonday.AddHours(18)), LastMonday.AddHours(18 + hours)));

    [Fact]
    public void Day_AfterTheUsualNight_IsUnusual()
    {
        var last = LastMonday.AddHours(18);

        var silence = Silence.Of(Until(last), last.AddHours(23))!;

        Assert.Equal((last, TimeSpan.FromHours(22.5)), (silence.Since, silence.Usual));
        Assert.Null(Silence.Of(Until(last), last.AddHours(22)));
    }

    [Fact]
    public void Sunday_WithoutAnything_IsUsual()
    {
        var saturday = LastMonday.AddDays(5).AddHours(18);

        Assert.Null(Silence.Of(Until(saturday), saturday.AddHours(39)));
        Assert.NotNull(Silence.Of(Until(saturday), saturday.AddHours(60)));
    }

    [Fact]
    public void Morning_WithoutAnything_IsUnusualAfterTheFloor()
    {
        var last = LastMonday.AddHours(10);

        Assert.Null(Silence.Of(Until(last), last.AddHours(5.9)));
        Assert.NotNull(Silence.Of(Until(last), last.AddHours(7)));
    }

    [Fact]
    public void Holiday_OfOneFormerWeek_DoesNotMakeLongPausesUsual()
    {
        var last = LastMonday.AddHours(18);
        var withHoliday = Until(last).Where(at => at < Begin.AddDays(21) || at > Begin.AddDays(28)).ToList();

        Assert.NotNull(Silence.Of(withHoliday, last.AddHours(23)));
    }

    [Fact]
    public void Shop_WithFewBookings_IsNeverUnusual()
    {
        var few = Office.Where((_, index) => index % 10 == 0).ToList();

        Assert.InRange(few.Count, 1, Silence.FewestArrivals - 1);
        Assert.Null(Silence.Of(few, few[^1].AddDays(30)));
    }

    [Fact]
    public void Shop_ThatHasJustBegun_IsNeverUnusual()
    {
        var young = Arrivals(3, _ => true, _ => true).ToList();

        Assert.Null(Silence.Of(young, young[^1].AddDays(5)));
    }

    [Fact]
    public void Shop_WithoutAnyBooking_IsNeverUnusual() => Assert.Null(Silence.Of([], Begin));

    private static List<DateTimeOffset> Until(DateTimeOffset last) =>
        [.. Arrivals(10, hour => hour is >= 9 and <= 18, day => day != DayOfWeek.Sunday).Where(at => at <= last && at > last - Silence.History)];

    private static IEnumerable<DateTimeOffset> Arrivals(int weeks, Func<int, bool> hours, Func<DayOfWeek, bool> days) =>
        from hour in Enumerable.Range(0, weeks * 7 * 24)
        let at = Begin.AddHours(hour)
        where hours(at.Hour) && days(at.DayOfWeek)
        select at;
}
