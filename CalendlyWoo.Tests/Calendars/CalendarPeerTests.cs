using System.Globalization;
using System.Text.Json;
using CalendlyWoo.Core.Calendars;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Tests.Calendars;

/// <summary>What build/checks/calendar/check.sh starts: Python's icalendar judges what comes out.</summary>
public sealed class CalendarPeerTests
{
    /// <summary>
    /// Writes the sample invites into the folder that <c>CALENDLYWOO_CALENDAR_SAMPLES</c> names, each beside what the product prints in the mail.
    /// </summary>
    [Fact]
    public async Task Samples_ForAnotherParser_AreWritten()
    {
        if (Environment.GetEnvironmentVariable("CALENDLYWOO_CALENDAR_SAMPLES") is not { Length: > 0 } folder)
        {
            Console.WriteLine("Not run: CALENDLYWOO_CALENDAR_SAMPLES is not set (build/checks/calendar/check.sh sets it).");
            return;
        }

        foreach (var (name, invite) in SampleInvites.All)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".ics"), CalendarWriter.Write(invite), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, name + ".json"), JsonSerializer.Serialize(Expected(invite)), TestContext.Current.CancellationToken);
        }
    }

    private static Dictionary<string, object?> Expected(CalendarInvite invite)
    {
        var printed = SessionTime.From(invite.Start, invite.End, invite.Zone.Id, null, CultureInfo.InvariantCulture).Customer;
        return new()
        {
            ["method"] = invite.Method == InviteMethod.Cancel ? "CANCEL" : "PUBLISH",
            ["uid"] = invite.BookingId,
            ["sequence"] = invite.Sequence,
            ["stamp"] = invite.Stamp.ToUniversalTime(),
            ["start"] = invite.Start,
            ["end"] = invite.End,
            ["zone"] = invite.Zone.Id,
            ["date"] = printed.Start.Time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["from"] = printed.StartText,
            ["to"] = printed.EndText,
            ["summary"] = invite.Summary,
            ["description"] = invite.Description,
            ["location"] = invite.Location,
            ["url"] = invite.Url,
            ["organizer"] = invite.Organizer.Address,
            ["name"] = invite.Organizer.Name,
            ["reminder"] = invite.Method == InviteMethod.Cancel ? null : invite.Reminder?.TotalMinutes,
        };
    }
}
