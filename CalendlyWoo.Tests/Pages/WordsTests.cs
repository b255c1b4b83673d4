using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.Components.Words;

namespace CalendlyWoo.Tests.Pages;

public sealed class WordsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 0, 0, "All is well. No mail went out today, nothing waits.")]
    [InlineData(1, 1, 0, "All is well. One mail went out today, one waits and goes on by itself.")]
    [InlineData(4, 2, 1, "One booking needs you. 4 mails went out today, 2 wait and go on by themselves.")]
    [InlineData(4, 0, 3, "3 bookings need you. 4 mails went out today, nothing waits.")]
    public void Line_Figures_SaysHowItStands(int mails, int waiting, int cases, string expected) =>
        Assert.Equal(expected, HealthWords.Line(new OverviewFigures(mails, waiting, cases, [], [])));

    [Fact]
    public void Status_OfAHeldMail_SaysThatMailsArePaused()
    {
        var story = Story(notification => notification.HeldDueAt = notification.DueAt);

        Assert.Equal("Written, mails are paused", StatusWords.Of(story).Word);
        Assert.Null(StatusWords.NextOf(story.Notification!));
    }

    [Fact]
    public void Line_MailServerPaused_SaysSoFirst() => Assert.Equal(
        "The mail server does not work at the moment. No mail went out today, one waits and goes on by itself.",
        HealthWords.Line(new OverviewFigures(0, 1, 2, [], [new Connection { Name = ConnectionName.Mail, PausedSince = Now }])));

    [Theory]
    [InlineData(NotificationState.Done, "Mailed", Tone.Good)]
    [InlineData(NotificationState.NeedsOwner, "Needs you", Tone.Bad)]
    [InlineData(NotificationState.Superseded, "Overtaken", Tone.Quiet)]
    [InlineData(NotificationState.Watched, "Only watched", Tone.Quiet)]
    [InlineData(NotificationState.Pending, "On its way", Tone.Busy)]
    public void Status_OfState_IsItsWord(NotificationState state, string word, Tone tone)
    {
        var status = StatusWords.Of(Story(notification => notification.State = state));

        Assert.Equal((word, tone), (status.Word, status.Tone));
    }

    [Fact]
    public void Status_WaitingForTheShop_NamesIt() =>
        Assert.Equal("Waits for the shop", StatusWords.Of(Story(notification => notification.WaitsFor = ConnectionName.Shop)).Word);

    [Fact]
    public void Status_OpenCase_WinsOverEverything()
    {
        var story = Story(notification => notification.State = NotificationState.Done);
        var open = CaseBook.For(story.Notification!, CaseKind.ShopRefused, "The shop refused", [], "Look", Now);

        Assert.Equal("Needs you", StatusWords.Of(story with { OpenCase = open }).Word);
    }

    [Fact]
    public void Status_CancelledBooking_SaysSo()
    {
        var story = Story(notification => notification.State = NotificationState.Superseded);
        story.Booking.Status = BookingStatus.Cancelled;

        Assert.Equal("Cancelled", StatusWords.Of(story).Word);
    }

    [Theory]
    [InlineData("", "Overview")]
    [InlineData("?from=mail", "Overview")]
    [InlineData("demo/mailbox/7?view=text", "Mailbox")]
    [InlineData("demo/mailboxes", null)]
    [InlineData("elsewhere", null)]
    public void Entry_OfPath_IsTheOneItBelongsTo(string path, string? expected) => Assert.Equal(expected, NavigationEntry.Dashboard.Concat(NavigationEntry.Demo).FirstOrDefault(entry => entry.Holds(path))?.Text);

    private static BookingStory Story(Action<Notification> arrange)
    {
        var booking = new Booking { Id = Guid.NewGuid(), InviteeUri = "i", EventUri = "e", Name = "Ann", Email = "ann@example.com" };
        var notification = new Notification
        {
            Id = Guid.NewGuid(), BookingId = booking.Id, Kind = NotificationKind.Booked, Revision = 0, CreatedAt = Now, DueAt = Now, Deadline = Now.AddDays(3),
        };
        arrange(notification);
        return new BookingStory(booking, "Virtual Styling Session", notification, null, []);
    }
}
