using CalendlyWoo.Core.Activities;
using CalendlyWoo.Web.Components.Log;
using CalendlyWoo.Web.Components.Words;
using Microsoft.AspNetCore.WebUtilities;

namespace CalendlyWoo.Tests.Pages;

/// <summary>What is looked for, from an address and back.</summary>
public sealed class LogAddressTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Theory]
    [InlineData("", "")]
    [InlineData("?level=error&kind=mail&actor=Ann%20B&q=%231042", "?q=%231042&level=error&kind=mail&actor=Ann%20B")]
    [InlineData("?level=info&kind=3&part=&days=0&from=yesterday&booking=7&order=-1&q=%20%20", "")]
    [InlineData("?kind=nothing&level=Bad&days=999", "")]
    [InlineData("?days=7&part=Kestrel", "?part=Kestrel&days=7")]
    [InlineData("?from=2026-05-01&to=2026-05-03&order=77", "?from=2026-05-01&to=2026-05-03&order=77")]
    public void Read_AnAddress_KeepsWhatIsAFilter(string query, string expected) => Assert.Equal(expected, Read(query).ToQuery());

    [Theory]
    [InlineData("?from=2026-05-01&to=2026-05-03", "2026-05-01T04:00:00Z", "2026-05-04T04:00:00Z")]
    [InlineData("?days=1", "2026-11-20T05:00:00Z", null)]
    [InlineData("?days=30", "2026-10-22T04:00:00Z", null)]
    [InlineData("?from=0001-01-01&to=9999-12-31", null, null)]
    public void Filter_OfDays_BeginsAndEndsAtTheReadersMidnight(string query, string? from, string? to)
    {
        var filter = Read(query).ToFilter(new DateTimeOffset(2026, 11, 21, 2, 0, 0, TimeSpan.Zero), NewYork, isForViewer: false);

        Assert.Equal((from, to), (Machine(filter.From), Machine(filter.To)));
    }

    [Fact]
    public void Filter_OfEverything_AsksForAll()
    {
        var filter = Read("?level=warning&kind=process&part=Quartz&actor=Ann&q=x").ToFilter(DateTimeOffset.UnixEpoch, NewYork, isForViewer: true);

        Assert.Equal(
            (ActivityLevel.Warning, ActivityKind.Process, "Quartz", "Ann", "x", true),
            (filter.Level, filter.Kind, filter.Category, filter.Actor, filter.Text, filter.IsForViewer));
    }

    private static string? Machine(DateTimeOffset? at) => at is { } moment ? Times.Machine(moment) : null;

    private static LogAddress Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return LogAddress.Read(name => values.TryGetValue(name, out var value) ? value.ToString() : null);
    }
}
