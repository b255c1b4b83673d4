using CalendlyWoo.Core.Notifications.Listing;
using CalendlyWoo.Web.Components.Notifications.Listing;
using CalendlyWoo.Web.Components.Words;
using Microsoft.AspNetCore.WebUtilities;

namespace CalendlyWoo.Tests.Notifications.Listing;

/// <summary>The list's filters as they stand in its address.</summary>
public sealed class NotificationViewTests
{
    private static readonly Viewer Brussels = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels"));
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 23, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("")]
    [InlineData("?state=needs-you&when=today")]
    [InlineData("?state=on-the-way&kind=order-paid&service=0190d3f0-0000-7000-8000-000000000000&from=2026-11-01&to=2026-11-05&q=%231042&resends=only")]
    public void Address_ReadAndWritten_IsTheSame(string query) => Assert.Equal(query, Parse(query).ToQuery());

    [Theory]
    [InlineData("?state=3&kind=Booked&service=x&when=ever&from=2026-13-01&to=9999-12-31&q=%20&resends=1")]
    [InlineData("?state=NeedsYou&from=0001-01-01")]
    public void Address_ThatMeansNothing_ShowsAll(string query) => Assert.False(Parse(query).IsNarrowed);

    [Fact]
    public void Days_AreThoseOfThePersonsZone()
    {
        // It is half past midnight of the 23rd in Brussels.
        Assert.Equal((At(22, 23), null), Span("?when=today"));
        Assert.Equal((At(21, 23), At(22, 23)), Span("?when=yesterday"));
        Assert.Equal((At(16, 23), null), Span("?when=7d"));
        Assert.Equal((At(9, 23), At(12, 23)), Span("?from=2026-11-10&to=2026-11-12"));
    }

    private static DateTimeOffset At(int day, int hour) => new(2026, 11, day, hour, 0, 0, TimeSpan.Zero);

    private static (DateTimeOffset? From, DateTimeOffset? To) Span(string query)
    {
        NotificationFilter filter = Parse(query).ToFilter(Brussels, Now);
        return (filter.From, filter.To);
    }

    private static NotificationView Parse(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return NotificationView.Parse(name => values.TryGetValue(name, out var value) ? value.ToString() : null);
    }
}
