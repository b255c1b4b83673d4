using CalendlyWoo.Core.Calendars;
using CalendlyWoo.Core.Mail;

namespace CalendlyWoo.Tests.Calendars;

/// <summary>The invites that another parser reads, too: build/checks/calendar.</summary>
internal static class SampleInvites
{
    public static IReadOnlyDictionary<string, CalendarInvite> All { get; } = new Dictionary<string, CalendarInvite>(StringComparer.Ordinal)
    {
        ["paris-winter"] = At("2026-11-24T08:30Z", "Europe/Paris"),
        ["paris-summer"] = At("2026-07-01T08:30Z", "Europe/Paris"),
        ["paris-before-spring"] = At("2027-03-28T00:30Z", "Europe/Paris"),
        ["paris-after-spring"] = At("2027-03-28T01:30Z", "Europe/Paris"),
        ["paris-over-spring"] = At("2027-03-28T00:30Z", "Europe/Paris", 120),
        ["paris-autumn-first"] = At("2026-10-25T00:30Z", "Europe/Paris", 20),
        ["paris-autumn-second"] = At("2026-10-25T01:30Z", "Europe/Paris", 20),
        ["los-angeles"] = At("2026-11-24T08:30Z", "America/Los_Angeles"),
        ["los-angeles-over-autumn"] = At("2026-11-01T08:30Z", "America/Los_Angeles", 180),
        ["los-angeles-new-year"] = At("2027-01-01T07:45Z", "America/Los_Angeles"),
        ["kathmandu"] = At("2026-11-24T08:30Z", "Asia/Kathmandu"),
        ["sydney"] = At("2026-12-31T08:30Z", "Australia/Sydney"),
        ["lord-howe"] = At("2026-04-06T14:00Z", "Australia/Lord_Howe"),
        ["dublin"] = At("2026-07-01T08:30Z", "Europe/Dublin"),
        ["casablanca"] = At("2027-02-10T08:30Z", "Africa/Casablanca"),
        ["cairo"] = At("2026-05-01T08:30Z", "Africa/Cairo"),
        ["gaza"] = At("2026-05-01T08:30Z", "Asia/Gaza"),
        ["santiago"] = At("2026-04-05T08:30Z", "America/Santiago"),
        ["sao-paulo-ended-summer-time"] = At("2019-06-01T08:30Z", "America/Sao_Paulo"),
        ["istanbul-changed-zone"] = At("2016-10-01T08:30Z", "Europe/Istanbul"),
        ["utc"] = At("2026-11-24T08:30Z", "UTC"),
        ["texts"] = At("2026-11-24T08:30Z", "Europe/Paris") with
        {
            Summary = "Session: colours, shapes; \"you\" \\ me 王👍",
            Description = "First line\r\nSecond, with commas; and\tmore\n\nEND:VEVENT\r\nX-EVIL:1" + string.Concat(Enumerable.Repeat(" überlängé 王王王", 30)),
            Location = "Rue \u0007de l'Été 5\u2028Paris",
            Url = "https://calendly.com/events/abc?x=1;y=2,3",
            Organizer = Organizer("Zoë \"Z\"; O'Hara, 王\r\nATTENDEE:x"),
        },
        ["cancel"] = At("2026-11-24T08:30Z", "Europe/Paris") with { Method = InviteMethod.Cancel, Sequence = 2 },
    };

    public static CalendarInvite At(string start, string zone, int minutes = 60) => new()
    {
        Method = InviteMethod.Publish,
        BookingId = Guid.Parse("0199aaaa-0000-7000-8000-000000000001"),
        Sequence = 0,
        Stamp = new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.FromHours(1)),
        Start = Utc(start),
        End = Utc(start).AddMinutes(minutes),
        Zone = TimeZoneInfo.FindSystemTimeZoneById(zone),
        Summary = "Virtual Styling Session",
        Location = "Video call",
        Organizer = Organizer("Atelier Noord"),
        Reminder = TimeSpan.FromHours(1),
    };

    private static DateTimeOffset Utc(string time) => DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    private static Mailbox Organizer(string name) => Mailbox.Parse("hello@atelier-noord.example", name).TryGet(out var mailbox, out _) ? mailbox : throw new ArgumentException("No address.", nameof(name));
}
