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
    [InlineData("2026-10-25T00:30:00Z", "Europe/Brussels", "Sunday, 25 October 2026", "02:30", "Central European Time (Europe/Brussels), UTC+02:00")]
    [InlineData("2026-10-25T01:30:00Z", "Europe/Brussels", "Sunday, 25 October 2026", "02:30", "Central European Time (Europe/Brussels), UTC+01:00")]
    [InlineData("2026-12-31T23:00:00Z", "Europe/Brussels", "Friday, 1 January 2027", "00:00", "Central European Time (Europe/Brussels)")]
    [InlineData("2026-07-01T12:00:00Z", "UTC", "Wednesday, 1 July 2026", "12:00", "Coordinated Universal Time (UTC)")]
    public void From_AnInstant_PrintsTheInviteesClock(string start, string zone, string date, string time, string zoneName)
    {
        var session = At(start, zone, "America/New_York");
        Assert.Equal((date, time, zoneName), (session.Customer.DateText, session.Customer.StartText, session.Customer.ZoneText));
    }

    [Theory]
    [InlineData("America/New York")]
    [InlineData("Nowhere/City")]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData(null)]
    public void From_AnUnknownZone_FallsBackToTheShops(string? zone) => Assert.Equal("Eastern Time (America/New_York)", At("2026-11-24T08:30:00Z", zone, "America/New_York").Customer.ZoneText);

    [Fact]
    public void From_NoKnownZoneAtAll_FallsBackToUtc() => Assert.Equal("Coordinated Universal Time (UTC)", At("2026-11-24T08:30:00Z", "x", "y").Customer.ZoneText);

    [Fact]
    public void From_ASession_KnowsBothClocksAndItsLength()
    {
        var session = SessionTime.From(Instant("2026-03-29T00:30:00Z"), Instant("2026-03-29T01:15:00Z"), "Europe/Brussels", "America/New_York", English);
        Assert.Equal(("01:30", "03:15", 45L), (session.Customer.StartText, session.Customer.EndText, session.Minutes));
        Assert.Equal(new DateTimeOffset(2026, 3, 28, 20, 30, 0, TimeSpan.FromHours(-4)), session.Shop.Start.Time);
    }

    [Theory]
    [InlineData("nl-BE", "dinsdag, 24 november 2026")]
    [InlineData("en-US", "Tuesday, 24 November 2026")]
    public void From_ANamedCulture_NamesItsDays(string culture, string date)
    {
        var (start, before) = (Instant("2026-11-24T08:30:00Z"), CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (CultureInfo.GetCultureInfo("de-DE"), CultureInfo.GetCultureInfo("de-DE"));
            var clock = SessionTime.From(start, start.AddHours(1), "Asia/Tokyo", null, CultureInfo.GetCultureInfo(culture)).Customer;
            Assert.Equal((date, "17:30", "Japan Standard Time (Asia/Tokyo)"), (clock.DateText, clock.StartText, clock.ZoneText));
        }
        finally
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (before, before);
        }
    }

    [Theory]
    [InlineData("2026-11-24T08:30:00Z", 60, "Tuesday, 24 November 2026, 09:30 – 10:30, Central European Time (Europe/Paris)")]
    [InlineData("2026-11-24T22:30:00Z", 60, "Tuesday, 24 November 2026, 23:30 – Wednesday, 25 November 2026, 00:30, Central European Time (Europe/Paris)")]
    [InlineData("2026-12-31T22:00:00Z", 60, "Thursday, 31 December 2026, 23:00 – Friday, 1 January 2027, 00:00, Central European Time (Europe/Paris)")]
    [InlineData("2026-03-29T00:30:00Z", 60, "Sunday, 29 March 2026, 01:30 (UTC+01:00) – 03:30 (UTC+02:00), Central European Time (Europe/Paris)")]
    [InlineData("2026-10-25T00:45:00Z", 30, "Sunday, 25 October 2026, 02:45 (UTC+02:00) – 02:15 (UTC+01:00), Central European Time (Europe/Paris)")]
    [InlineData("2026-10-24T21:30:00Z", 240, "Saturday, 24 October 2026, 23:30 (UTC+02:00) – Sunday, 25 October 2026, 02:30 (UTC+01:00), Central European Time (Europe/Paris)")]
    [InlineData("2026-10-25T00:10:00Z", 30, "Sunday, 25 October 2026, 02:10 – 02:40, Central European Time (Europe/Paris), UTC+02:00")]
    public void When_PastMidnightOrADaylightChange_LeavesNoDoubt(string start, int minutes, string when)
    {
        var session = SessionTime.From(Instant(start), Instant(start).AddMinutes(minutes), "Europe/Paris", null, English);
        Assert.Equal((when, minutes), (session.Customer.WhenText, session.Minutes));
    }

    private static SessionTime At(string start, string? zone, string shop) => SessionTime.From(Instant(start), Instant(start).AddHours(1), zone, shop, English);

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
