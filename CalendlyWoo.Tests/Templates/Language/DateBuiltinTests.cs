using CalendlyWoo.Core.Templates.Language.Values;
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
    [InlineData("%g", "12 Sep 2013")]
    public void ToString_EveryLetterOfTheTable_GivesItsResult(string pattern, string expected) =>
        Assert.Equal(expected, Render($"{{{{ now | date.to_string '{pattern}' }}}}", ("now", Now)));

    [Theory]
    [InlineData("{{ d | date.to_string '%d %b %Y' }}", "05 Jan 2016")]
    [InlineData("{{ d | date.to_string '%d %B %Y' 'fr-FR' }}", "05 janvier 2016")]
    [InlineData("{{ d }}", "05 Jan 2016")]
    [InlineData("{{ d.year }}-{{ d.month }}-{{ d.day }} {{ d.day_of_year }} {{ d.hour }}", "2016-1-5 5 0")]
    [InlineData("{{ null | date.to_string '%d' }}", "")]
    [InlineData("{{ d | date.to_string '%e|%k|%l' }}", " 5| 0|12")]
    public void Date_OfTheDocumentation_Prints(string source, string expected) => Assert.Equal(expected, Render(source, ("d", Date(2016, 1, 5))));
}
