using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Notifications.Steps;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Notifications.Steps;

public sealed class BookingNoteTests
{
    [Theory]
    [InlineData("America/New_York", "24 November 2026, 03:30 America/New_York")]
    [InlineData("Pacific/Auckland", "24 November 2026, 21:30 Pacific/Auckland")]
    [InlineData("No/Where", "24 November 2026, 08:30 UTC")]
    [InlineData(null, "24 November 2026, 08:30 UTC")]
    public void Note_SessionsTime_IsOnTheShopsClockWithItsZone(string? zone, string expected)
    {
        var startsAt = new DateTimeOffset(2026, 11, 24, 8, 30, 0, TimeSpan.Zero);
        var notification = new Notification
        {
            Id = Guid.CreateVersion7(startsAt), BookingId = Guid.CreateVersion7(startsAt), Kind = NotificationKind.Booked, Revision = 0, CreatedAt = startsAt, DueAt = startsAt,
            Deadline = startsAt,
        };

        var note = BookingNote.Write(notification, startsAt, AService.Named("Styling"), zone);

        Assert.Contains($"booked for {expected};", note, StringComparison.Ordinal);
    }
}
