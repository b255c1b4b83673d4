using CalendlyWoo.Web.Components.Words;

namespace CalendlyWoo.Tests.Pages;

public sealed class TimesTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 19, 2, 31, TimeSpan.Zero);

    [Theory]
    [InlineData(-1, "just now")]
    [InlineData(4, "just now")]
    [InlineData(12, "12 seconds ago")]
    [InlineData(60, "a minute ago")]
    [InlineData(59 * 60, "59 minutes ago")]
    [InlineData(3 * 3600, "today 11:02")]
    [InlineData(15 * 3600, "yesterday 23:02")]
    [InlineData(20 * 86400, "2 Nov 14:02")]
    [InlineData(400 * 86400, "18 Oct 2025 15:02")]
    public void Ago_Seconds_InWords(int seconds, string expected) => Assert.Equal(expected, Times.Ago(Now.AddSeconds(-seconds), Now, NewYork));

    [Theory]
    [InlineData(10, "within a minute")]
    [InlineData(61, "in 2 minutes")]
    [InlineData(7200, "today 16:02")]
    [InlineData(12 * 3600, "tomorrow 02:02")]
    public void Ahead_Seconds_InWords(int seconds, string expected) => Assert.Equal(expected, Times.Ahead(Now.AddSeconds(seconds), Now, NewYork));

    [Fact]
    public void Since_Today_IsTheHourAlone() => Assert.Equal("14:02", Times.Since(Now, Now, NewYork));

    [Fact]
    public void Since_Yesterday_NamesTheDay() => Assert.Equal("yesterday 14:02", Times.Since(Now.AddDays(-1), Now, NewYork));

    [Fact]
    public void Exact_Moment_NamesZoneAndUtc() =>
        Assert.Equal("Sunday 22 November 2026, 14:02:31 America/New York (22 Nov 19:02:31 UTC)", Times.Exact(Now, NewYork));

    [Fact]
    public void Session_AcrossTheClockChange_KeepsTheZonesOwnHours() =>
        Assert.Equal("Sun 1 Nov 2026, 01:30–01:30", Times.Session(new(2026, 11, 1, 5, 30, 0, TimeSpan.Zero), new(2026, 11, 1, 6, 30, 0, TimeSpan.Zero), NewYork));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Nowhere/Land")]
    [InlineData("../../etc/passwd")]
    public void ZoneOf_NoZone_IsNull(string? name) => Assert.Null(Times.ZoneOf(name));

    [Fact]
    public void DayStart_InTheZone_IsItsMidnight() =>
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 5, 0, 0, TimeSpan.Zero), new Viewer(NewYork).DayStart(Now));

    [Fact]
    public void DayStart_MidnightLeftOut_IsTheFirstHourThereIs()
    {
        var beirut = TimeZoneInfo.FindSystemTimeZoneById("Asia/Beirut");
        Assert.Equal(new DateTimeOffset(2026, 3, 28, 22, 0, 0, TimeSpan.Zero), new Viewer(beirut).DayStart(new(2026, 3, 29, 9, 0, 0, TimeSpan.Zero)));
    }
}
