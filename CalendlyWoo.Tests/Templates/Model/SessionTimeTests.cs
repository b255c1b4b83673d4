using System.Globalization;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Tests.Templates.Model;

public sealed class SessionTimeTests
{
    [Theory]
    [InlineData("2026-11-24T08:30:00Z", "Europe/Brussels", "Tuesday, 24 November 2026", "09:30", "Central European Time (Europe/Brussels)")]
    [InlineData("2026-11-24T08:30:00Z", "Europe/Paris", "Tuesday, 24 November 2026", "09:30", "Central European Time (Europe/Paris)")]
    [InlineData("2026-11-24T08:30:00Z", "America/Los_Angeles", "Tuesday, 24 November 2026", "00:30", "Pacific Time (America/Los_Angeles)")]
    [InlineData("2026-11-24T07:30:00Z", "America/Los_Angeles", "Monday, 23 November 2026", "23:30", "Pacific Time (America/Los_Angeles)")]
    [InlineData("2026-11-24T18:30:00Z", "Asia/Kathmandu", "Wednesday, 25 November 2026", "00:15", "Nepal Time (Asia/Kathmandu)")]
    [InlineData("2026-03-29T00:59:00Z", "Europe/Brussels", "Sunday, 29 March 2026", "01:59", "Central European Time (Europe/Brussels)")]
    [InlineData("2026-03-29T01:00:00Z", "Europe/Brussels", "Sunday, 29 March 2026", "03:00", "Central European Time (Europe/Brussels)")]
    [InlineData("2026-10-25T00:30:00Z", "Europe/Brussels", "Sunday, 25 October 2026", "02:30", "Central European Time (Europe/Brussels)")]
    [InlineData("2026-10-25T01:30:00Z", "Europe/Brussels", "Sunday, 25 October 2026", "02:30", "Central European Time (Europe/Brussels)")]
    [InlineData("2026-12-31T23:00:00Z", "Europe/Brussels", "Friday, 1 January 2027", "00:00", "Central European Time (Europe/Brussels)")]
    [InlineData("2026-07-01T12:00:00Z", "UTC", "Wednesday, 1 July 2026", "12:00", "Coordinated Universal Time (UTC)")]
    public void From_AnInstant_PrintsTheInviteesClock(string start, string zone, string date, string time, string zoneName)
    {
        var session = At(start, zone, "America/New_York");
        Assert.Equal((date, time, zoneName), (session.DateText, session.StartText, session.ZoneText));
    }

    [Theory]
    [InlineData("America/New York")]
    [InlineData("Nowhere/City")]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData(null)]
    public void From_AnUnknownZone_FallsBackToTheShops(string? zone) => Assert.Equal("Eastern Time (America/New_York)", At("2026-11-24T08:30:00Z", zone, "America/New_York").ZoneText);

    [Fact]
    public void From_NoKnownZoneAtAll_FallsBackToUtc() => Assert.Equal("Coordinated Universal Time (UTC)", At("2026-11-24T08:30:00Z", "x", "y").ZoneText);

    [Fact]
    public void From_ASession_KnowsBothClocksAndItsLength()
    {
        var session = SessionTime.From(Instant("2026-03-29T00:30:00Z"), Instant("2026-03-29T01:15:00Z"), "Europe/Brussels", "America/New_York");
        Assert.Equal(("01:30", "03:15", 45L), (session.StartText, session.EndText, session.Minutes));
        Assert.Equal(new DateTimeOffset(2026, 3, 28, 20, 30, 0, TimeSpan.FromHours(-4)), session.StartShop.Time);
    }

    [Fact]
    public void DateText_InAnotherCulture_NamesItsDays() =>
        Assert.Equal("dinsdag, 24 november 2026", SessionTime.From(Instant("2026-11-24T08:30:00Z"), Instant("2026-11-24T09:30:00Z"), "UTC", null, CultureInfo.GetCultureInfo("nl-BE")).DateText);

    private static SessionTime At(string start, string? zone, string shop) => SessionTime.From(Instant(start), Instant(start).AddHours(1), zone, shop);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
