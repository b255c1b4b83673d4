using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Language;
using CalendlyWoo.Core.Templates.Language.Values;
using CalendlyWoo.Tests.Support;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>builtins/date.md: the table of <c>date.to_string</c> for 2013-09-12 22:49:27 +05:30.</summary>
public sealed class DateBuiltinTests
{
    private static readonly Value Now = Date(2013, 9, 12, 22, 49, 27, "Asia/Kolkata");

    [Theory]
    [InlineData("%a", "Thu")]
    [InlineData("%A", "Thursday")]
    [InlineData("%b", "Sep")]
    [InlineData("%B", "September")]
    [InlineData("%c", "Thu Sep 12 22:49:27 2013")]
    [InlineData("%C", "20")]
    [InlineData("%d", "12")]
    [InlineData("%D", "09/12/13")]
    [InlineData("%e", "12")]
    [InlineData("%F", "2013-09-12")]
    [InlineData("%h", "Sep")]
    [InlineData("%H", "22")]
    [InlineData("%I", "10")]
    [InlineData("%j", "255")]
    [InlineData("%k", "22")]
    [InlineData("%l", "10")]
    [InlineData("%L", "000")]
    [InlineData("%m", "09")]
    [InlineData("%M", "49")]
    [InlineData("%n", "\n")]
    [InlineData("%N", "000000000")]
    [InlineData("%p", "PM")]
    [InlineData("%P", "pm")]
    [InlineData("%r", "10:49:27 PM")]
    [InlineData("%R", "22:49")]
    [InlineData("%s", "1379006367")]
    [InlineData("%S", "27")]
    [InlineData("%t", "\t")]
    [InlineData("%T", "22:49:27")]
    [InlineData("%u", "4")]
    [InlineData("%v", "12-SEP-2013")]
    [InlineData("%V", "37")]
    [InlineData("%w", "4")]
    [InlineData("%y", "13")]
    [InlineData("%Y", "2013")]
    [InlineData("%Z", "+05:30")]
    [InlineData("%%", "%")]
    [InlineData("%q and %", "%q and %")]
    [InlineData("%g", " 12 Sep 2013")]
    public void ToString_EveryLetterOfTheTable_GivesItsResult(string pattern, string expected) =>
        Assert.Equal(expected, Render($"{{{{ now | date.to_string '{pattern}' }}}}", ("now", Now)));

    [Theory]
    [InlineData("add_days 1", "2026-03-29 02:30 skipped", "2026-03-29T03:30:00+02:00")]
    [InlineData("add_hours 24", "a day that is 23 hours long", "2026-03-29T03:30:00+02:00")]
    [InlineData("add_days 2", "the clock, not the hours", "2026-03-30T02:30:00+02:00")]
    [InlineData("add_hours 48", "the hours, not the clock", "2026-03-30T03:30:00+02:00")]
    [InlineData("add_months 7", "after summer", "2026-10-28T02:30:00+01:00")]
    [InlineData("add_months (-1)", "a month before", "2026-02-28T02:30:00+01:00")]
    [InlineData("add_days 211", "the hour that comes twice: its first time", "2026-10-25T02:30:00+02:00")]
    [InlineData("add_minutes (-0.5)", "half a minute before", "2026-03-28T02:29:30+01:00")]
    public void Add_AroundDaylightSaving_KeepsClockOrElapsedTime(string call, string why, string expected)
    {
        Assert.NotEmpty(why);
        Assert.Equal(expected, Render($"{{{{ d | date.{call} | date.to_string '%FT%T%Z' }}}}", ("d", Date(2026, 3, 28, 2, 30, 0, "Europe/Paris"))));
    }

    [Theory]
    [InlineData("{{ e - d }} {{ (e - d).total_hours }} {{ e > d }} {{ d == d }}", "23:00:00 23 true true")]
    [InlineData("{{ d + (timespan.from_hours 23) == e }}", "true")]
    [InlineData("{{ d.day_of_week }} {{ (timespan.from_hours 30).days }} {{ timespan.parse '1.02:03:04.5' }}", "Saturday 1 1.02:03:04.5000000")]
    [InlineData("{{ date.parse '2026-03-29' }} {{ date.parse '' }}{{ date.parse 'soon' }}{{ (date.parse 'soon') ?? 'never' }}", "29 Mar 2026 never")]
    [InlineData("{{ date.parse '2021-11-30T09:50:23+05:00' | date.to_string '%T %Z' }} {{ date.parse '05 janvier 2026' '%d %B %Y' 'fr-FR' }}", "04:50:23 +00:00 05 Jan 2026")]
    [InlineData("{{ date.format = '%F' }}{{ d }} {{ [d] }} {{ date.format = date.default_format }}{{ d }}", "2026-03-28 [2026-03-28] 28 Mar 2026")]
    [InlineData("{{ date.parse '7:05 PM' '%l:%M %p' | date.to_string '%R' }} {{ date.parse '24/11 2026' '%d/%m %Y' }}", "19:05 24 Nov 2026")]
    public void Dates_ComputeOnTheirOwnClock(string source, string expected) => Assert.Equal(
        expected, Render(source, ("d", Date(2026, 3, 28, 12, 0, 0, "Europe/Paris")), ("e", Date(2026, 3, 29, 12, 0, 0, "Europe/Paris"))));

    [Fact]
    public void Now_IsOnTheClockOfTheZoneThatTheRenderingNames()
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 7, 1, 22, 30, 0, TimeSpan.Zero));
        var engine = new TemplateEngine(clock);
        var options = Options with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kathmandu") };
        var template = engine.Parse("{{ date.now | date.to_string '%F %R %Z' }} {{ date.parse '10:00' | date.to_string '%F %Z' }} {{ date.utc_now.hour }}", TemplatePart.Text);
        Assert.True(engine.Render(template, TemplateBench.Object(), options).TryGet(out var text, out _));
        Assert.Equal("2026-07-02 04:15 +05:45 2026-07-02 +05:45 22", text);
    }

    [Theory]
    [InlineData("{{ d | date.add_days 1e300 }}")]
    [InlineData("{{ d | date.add_years 100000 }}")]
    [InlineData("{{ d | date.add_hours (0.0 / 0) }}")]
    [InlineData("{{ timespan.from_days 1e300 }}")]
    [InlineData("{{ timespan.parse 'soon' }}")]
    [InlineData("{{ d - 1 }}")]
    [InlineData("{{ date.parse '2026' '%j' }}")]
    [InlineData("{{ date.default_format = 'x' }}")]
    public void Date_OfNoSense_IsAFailure(string source) => Assert.StartsWith("template.", Fail(source, ("d", Date(2026, 1, 1))).Code, StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ d | date.to_string '%d %b %Y' }}", "05 Jan 2016")]
    [InlineData("{{ d | date.to_string '%d %B %Y' 'fr-FR' }}", "05 janvier 2016")]
    [InlineData("{{ d }}", "05 Jan 2016")]
    [InlineData("{{ d.year }}-{{ d.month }}-{{ d.day }} {{ d.day_of_year }} {{ d.hour }}", "2016-1-5 5 0")]
    [InlineData("{{ null | date.to_string '%d' }}", "")]
    [InlineData("{{ d | date.to_string '%e|%k|%l' }}", " 5| 0|12")]
    public void Date_OfTheDocumentation_Prints(string source, string expected) => Assert.Equal(expected, Render(source, ("d", Date(2016, 1, 5))));
}
