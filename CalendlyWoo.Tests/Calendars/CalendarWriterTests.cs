using System.Text;
using CalendlyWoo.Core.Calendars;
using CalendlyWoo.Core.Mail;
using FsCheck;
using FsCheck.Fluent;

namespace CalendlyWoo.Tests.Calendars;

public sealed class CalendarWriterTests
{
    [Fact]
    public void Write_Paris_HasYearlyRulesAndLocalTimes()
    {
        var text = Text(SampleInvites.All["paris-winter"]);

        Assert.Contains("BEGIN:DAYLIGHT\r\nDTSTART:20250330T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n", text, StringComparison.Ordinal);
        Assert.Contains("BEGIN:STANDARD\r\nDTSTART:20251026T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Paris:20261124T093000\r\nDTEND;TZID=Europe/Paris:20261124T103000\r\n", text, StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nPRODID:-//CalendlyWoo//Booking//EN\r\nVERSION:2.0\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n", text, StringComparison.Ordinal);
        Assert.Contains("UID:0199aaaa-0000-7000-8000-000000000001\r\nSEQUENCE:0\r\nDTSTAMP:20261101T080000Z\r\n", text, StringComparison.Ordinal);
        Assert.Contains("TRIGGER:-PT60M\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("los-angeles", "BYMONTH=3;BYDAY=2SU", "BYMONTH=11;BYDAY=1SU")]
    [InlineData("sydney", "BYMONTH=4;BYDAY=1SU", "BYMONTH=10;BYDAY=1SU")]
    [InlineData("kathmandu", "TZOFFSETTO:+0545", "DTSTART;TZID=Asia/Kathmandu:20261124T141500")]
    [InlineData("lord-howe", "TZOFFSETFROM:+1100\r\nTZOFFSETTO:+1030", "TZID:Australia/Lord_Howe")]
    [InlineData("istanbul-changed-zone", "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0300", "TZID:Europe/Istanbul")]
    public void Write_Zone_HasItsRules(string sample, string first, string second)
    {
        var text = Text(SampleInvites.All[sample]);

        Assert.Contains(first, text, StringComparison.Ordinal);
        Assert.Contains(second, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("casablanca")]
    [InlineData("istanbul-changed-zone")]
    [InlineData("kathmandu")]
    public void Write_ZoneWithoutYearlyRule_NamesEachChangeByItsDate(string sample) =>
        Assert.DoesNotContain("RRULE", Text(SampleInvites.All[sample]), StringComparison.Ordinal);

    [Fact]
    public void Write_TimeThatComesTwice_IsInUtc()
    {
        Assert.Contains("DTSTART:20261025T003000Z\r\nDTEND:20261025T005000Z\r\n", Text(SampleInvites.All["paris-autumn-first"]), StringComparison.Ordinal);
        Assert.DoesNotContain("VTIMEZONE", Text(SampleInvites.All["utc"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Cancel_SaysSo()
    {
        var text = Text(SampleInvites.All["cancel"]);

        Assert.Contains("METHOD:CANCEL\r\n", text, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:2\r\n", text, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("VALARM", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SameInviteTwice_HasTheSameBytes() => Assert.Equal(Text(SampleInvites.All["texts"]), Text(SampleInvites.All["texts"]));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("not a link")]
    [InlineData("https://x.example/\r\nATTENDEE:y")]
    public void Write_Url_CannotAddALine(string url) =>
        Assert.DoesNotContain(Lines(SampleInvites.All["utc"] with { Url = url }), line => line.StartsWith("ATTENDEE", StringComparison.Ordinal) || line.Contains("javascript", StringComparison.Ordinal));

    [Fact]
    public void Write_AnyText_ComesBackTheSameInFoldedLines()
    {
        var pieces = Gen.Elements("a", " ", ",", ";", "\\", "\\n", "\n", "\r\n", ":", "\"", "é", "王", "👍", "\t", "\0", "\u0085", "\u2028", "END:VEVENT", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxx").ListOf().Select(string.Concat);
        Prop.ForAll(pieces.ToArbitrary(), text =>
        {
            var bytes = CalendarWriter.Write(SampleInvites.All["utc"] with { Summary = "s" + text + "s" });
            var raw = new UTF8Encoding(false, true).GetString(bytes);
            Assert.All(raw.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
            Assert.Equal(raw.Length, raw.Replace("\r\n", "", StringComparison.Ordinal).Count(letter => !char.IsControl(letter)) + (2 * (raw.Split("\r\n").Length - 1)));
            Assert.Equal(Expected("s" + text + "s"), Unescape(Unfold(raw).Single(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal))["SUMMARY:".Length..]));
        }).QuickCheckThrowOnFailure();
    }

    private static string Text(CalendarInvite invite) => Encoding.UTF8.GetString(CalendarWriter.Write(invite));

    private static string[] Lines(CalendarInvite invite) => Unfold(Text(invite));

    private static string[] Unfold(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");

    private static string Unescape(string text)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
            plain.Append(text[i] == '\\' ? (text[++i] == 'n' ? '\n' : text[i]) : text[i]);
        return plain.ToString();
    }

    private static string Expected(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\u0085', '\n').Replace('\u2028', '\n').Replace('\t', ' ').Replace("\0", "", StringComparison.Ordinal);
}
