using CalendlyWoo.Core.Care.Alerts;

namespace CalendlyWoo.Tests.Care.Alerts;

/// <summary>Quiet hours by the shop's clock.</summary>
public sealed class QuietHoursTests
{
    private static readonly TimeZoneInfo Brussels = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");
    private static readonly QuietHours Night = new(new TimeOnly(22, 0), new TimeOnly(7, 0));

    [Theory]
    [InlineData("2026-11-22T20:59:00Z", false)]
    [InlineData("2026-11-22T21:00:00Z", true)]
    [InlineData("2026-11-23T05:59:00Z", true)]
    [InlineData("2026-11-23T06:00:00Z", false)]
    // Summer: two hours ahead of UTC.
    [InlineData("2026-07-01T19:59:00Z", false)]
    [InlineData("2026-07-01T20:00:00Z", true)]
    // 29 March 2026, 02:00 becomes 03:00: the night is an hour shorter, and ends at seven all the same.
    [InlineData("2026-03-28T21:00:00Z", true)]
    [InlineData("2026-03-29T00:59:00Z", true)]
    [InlineData("2026-03-29T01:00:00Z", true)]
    [InlineData("2026-03-29T04:59:00Z", true)]
    [InlineData("2026-03-29T05:00:00Z", false)]
    // 25 October 2026, 03:00 becomes 02:00 once more.
    [InlineData("2026-10-24T20:00:00Z", true)]
    [InlineData("2026-10-25T00:30:00Z", true)]
    [InlineData("2026-10-25T01:30:00Z", true)]
    [InlineData("2026-10-25T05:59:00Z", true)]
    [InlineData("2026-10-25T06:00:00Z", false)]
    public void Night_ByTheShopsClock_IsQuiet(string at, bool quiet) => Assert.Equal(quiet, Night.Contain(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), Brussels));

    [Fact]
    public void Hours_OfOneDay_DoNotReachIntoTheNight()
    {
        var noon = new QuietHours(new TimeOnly(12, 0), new TimeOnly(13, 0));

        Assert.True(noon.Contain(new DateTimeOffset(2026, 11, 22, 12, 30, 0, TimeSpan.Zero), TimeZoneInfo.Utc));
        Assert.False(noon.Contain(new DateTimeOffset(2026, 11, 22, 23, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc));
    }

    [Fact]
    public void Hours_FromAndUntilTheSame_AreNeverQuiet() =>
        Assert.False(new QuietHours(new TimeOnly(9, 0), new TimeOnly(9, 0)).Contain(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc));
}
