using System.Globalization;
using CalendlyWoo.Core.Mail;

namespace CalendlyWoo.Core.Calendars;

/// <summary>Writes an invite down as a calendar file: RFC 5545 and, for the method, RFC 5546. Pure: the same invite gives the same bytes.</summary>
public static class CalendarWriter
{
    /// <summary>The file, in UTF-8.</summary>
    public static byte[] Write(CalendarInvite invite)
    {
        var text = new CalendarText();
        text.Line("BEGIN", "VCALENDAR").Line("PRODID", "-//CalendlyWoo//Booking//EN").Line("VERSION", "2.0").Line("CALSCALE", "GREGORIAN");
        text.Line("METHOD", Method(invite.Method));
        var isUtc = NeedsUtc(invite);
        if (!isUtc) text.Lines(ZoneWriter.Lines(invite.Zone, Local(invite, invite.Start).Year, Local(invite, invite.End).Year));
        WriteEvent(text, invite, isUtc);
        return text.Line("END", "VCALENDAR").ToArray();
    }

    /// <summary>The file as a mail carries it.</summary>
    public static MailCalendar ToMail(CalendarInvite invite) => new(Method(invite.Method), Write(invite));

    /// <summary>The entry's UID: RFC 7986 section 5.3 wants a UUID and no host.</summary>
    public static string Uid(Guid bookingId) => bookingId.ToString("D");

    private static string Method(InviteMethod method) => method == InviteMethod.Cancel ? "CANCEL" : "PUBLISH";

    private static void WriteEvent(CalendarText text, CalendarInvite invite, bool isUtc)
    {
        var isCancelled = invite.Method == InviteMethod.Cancel;
        text.Line("BEGIN", "VEVENT").Line("UID", Uid(invite.BookingId));
        text.Line("SEQUENCE", invite.Sequence.ToString(CultureInfo.InvariantCulture)).Line("DTSTAMP", CalendarTimes.Utc(invite.Stamp));
        WriteTime(text, "DTSTART", invite, invite.Start, isUtc);
        WriteTime(text, "DTEND", invite, invite.End, isUtc);
        text.Text("SUMMARY", invite.Summary).Text("DESCRIPTION", invite.Description).Text("LOCATION", invite.Location);
        if (Uri.TryCreate(invite.Url?.Trim(), UriKind.Absolute, out var url) && url.Scheme is "https" or "http") text.Line("URL", url.AbsoluteUri);
        var name = invite.Organizer.Name.Length == 0 ? "" : $";CN={CalendarText.Quote(invite.Organizer.Name)}";
        text.Line($"ORGANIZER{name}", $"mailto:{invite.Organizer.Address}");
        text.Line("STATUS", isCancelled ? "CANCELLED" : "CONFIRMED").Line("TRANSP", isCancelled ? "TRANSPARENT" : "OPAQUE");
        if (!isCancelled && invite.Reminder is { } reminder && reminder > TimeSpan.Zero) WriteAlarm(text, invite, reminder);
        text.Line("END", "VEVENT");
    }

    private static void WriteTime(CalendarText text, string name, CalendarInvite invite, DateTimeOffset time, bool isUtc)
    {
        if (isUtc) text.Line(name, CalendarTimes.Utc(time));
        else text.Line($"{name};TZID={ZoneWriter.Id(invite.Zone)}", CalendarTimes.Local(Local(invite, time)));
    }

    private static void WriteAlarm(CalendarText text, CalendarInvite invite, TimeSpan before)
    {
        var minutes = (int)Math.Clamp(before.TotalMinutes, 1, 40_320);
        text.Line("BEGIN", "VALARM").Line("ACTION", "DISPLAY").Text("DESCRIPTION", invite.Summary);
        text.Line("TRIGGER", string.Create(CultureInfo.InvariantCulture, $"-PT{minutes}M")).Line("END", "VALARM");
    }

    /// <summary>
    /// Where the clocks go back, a local time comes twice, and RFC 5545 section 3.3.5 takes the first one: such a time, and UTC itself, is written in UTC.
    /// </summary>
    private static bool NeedsUtc(CalendarInvite invite) =>
        ZoneWriter.Id(invite.Zone) is "UTC" or "Etc/UTC" or "Etc/UCT" or "Etc/Zulu"
        || invite.Zone.IsAmbiguousTime(invite.Start) || invite.Zone.IsAmbiguousTime(invite.End);

    private static DateTime Local(CalendarInvite invite, DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, invite.Zone).DateTime;
}
