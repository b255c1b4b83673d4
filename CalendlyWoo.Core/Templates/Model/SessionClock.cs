using System.Globalization;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>A session on one side's clock.</summary>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends, on the same clock.</param>
/// <param name="Culture">In which days and months are named.</param>
public sealed record SessionClock(ZonedTime Start, ZonedTime End, CultureInfo Culture)
{
    /// <summary>Such as <c>Tuesday, 24 November 2026</c>.</summary>
    public string DateText => DateOf(Start, Culture)!;

    /// <summary>The day on which it ends, which is another one where it goes on past midnight.</summary>
    public string EndDateText => DateOf(End, Culture)!;

    /// <summary>Such as <c>09:30</c>.</summary>
    public string StartText => Clock(Start);

    public string EndText => Clock(End);

    /// <summary>
    /// Such as <c>Central European Time (Europe/Brussels)</c>; in the hour that the end of daylight saving repeats, with its difference from UTC.
    /// </summary>
    public string ZoneText
    {
        get
        {
            var name = TimeZoneNames.Of(Start.Zone);
            return Start.Zone.IsAmbiguousTime(Start.Time) || Start.Zone.IsAmbiguousTime(End.Time) ? $"{name}, {Offset(Start)}" : name;
        }
    }

    /// <summary>All in one line. Where daylight saving begins or ends during the session, both ends say their difference from UTC.</summary>
    public string WhenText
    {
        get
        {
            var changes = Start.Time.Offset != End.Time.Offset;
            var from = changes ? $"{StartText} ({Offset(Start)})" : StartText;
            var to = changes ? $"{EndText} ({Offset(End)})" : EndText;
            var until = Start.Time.Date == End.Time.Date ? to : $"{EndDateText}, {to}";
            var zone = changes ? TimeZoneNames.Of(Start.Zone) : ZoneText;
            return $"{DateText}, {from} – {until}, {zone}";
        }
    }

    public static SessionClock At(DateTimeOffset start, DateTimeOffset end, TimeZoneInfo zone, CultureInfo culture) =>
        new(ZonedTime.At(start, zone), ZonedTime.At(end, zone), culture);

    public SessionClock Earlier(TimeSpan by) => At(Start.Time - by, End.Time - by, Start.Zone, Culture);

    /// <summary>A day in words, or null.</summary>
    internal static string? DateOf(ZonedTime? time, CultureInfo culture) => time?.Time.ToString("dddd, d MMMM yyyy", culture);

    /// <summary>The names of one clock.</summary>
    /// <param name="suffix">What they end in.</param>
    /// <param name="whose">Whose clock it is, as the end of a sentence.</param>
    internal static IReadOnlyList<Field<SessionClock>> Fields(string suffix, string whose) =>
    [
        Field.Text<SessionClock>("date" + suffix, clock => clock.DateText, $"The day, {whose}."),
        Field.Text<SessionClock>("time" + suffix, clock => clock.StartText, $"When it starts, {whose}."),
        Field.Text<SessionClock>("end_time" + suffix, clock => clock.EndText, $"When it ends, {whose}."),
        Field.Text<SessionClock>("end_date" + suffix, clock => clock.EndDateText, $"The day on which it ends, {whose}."),
        Field.Text<SessionClock>("zone" + suffix, clock => clock.ZoneText, $"The name of the time zone, {whose}."),
        Field.Text<SessionClock>("when" + suffix, clock => clock.WhenText, $"Day, beginning, end and time zone in one line, {whose}."),
        Field.Date<SessionClock>("start" + suffix, clock => clock.Start, $"The start {whose}, to be written with date.to_string."),
        Field.Date<SessionClock>("end" + suffix, clock => clock.End, $"The end {whose}, to be written with date.to_string."),
    ];

    private static string Clock(ZonedTime time) => time.Time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Offset(ZonedTime time) => time.Time.ToString("'UTC'zzz", CultureInfo.InvariantCulture);
}
