using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Bookings.Stories;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Orders.Index;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Bookings;

/// <summary>What a booking's rows are told as.</summary>
public sealed class StoryBuilderTests
{
    private static readonly DateTimeOffset Now = AnOrder.Noon;
    private readonly Booking _booking = ABooking.Of(Guid.NewGuid(), Now.AddDays(2));

    [Fact]
    public void Story_OfAMailedBooking_GoesFromThePaidOrderToTheSession()
    {
        _booking.BookedAt = Now.AddMinutes(-10);
        var rows = Rows(Line(ActivityKind.Webhook, -9, "Calendly told of a new booking: Styling."), Line(ActivityKind.Match, -8, "Order #6 belongs to this booking."),
            Line(ActivityKind.Mail, -7, "The mail server took the mail.")) with
        {
            Order = Order(Now.AddMinutes(-20)),
        };

        var entries = StoryBuilder.Tell(rows, Now);

        Assert.Equal(
            [StoryKind.Paid, StoryKind.Booked, StoryKind.Told, StoryKind.Matched, StoryKind.Mail, StoryKind.Session], entries.Select(entry => entry.Kind));
        Assert.Equal("Order #6 was paid: 125.00 USD.", entries[0].Text);
        Assert.Equal(("Ann Example", (SessionSpan?)new SessionSpan(_booking.StartsAt, _booking.EndsAt)), (entries[1].Actor, entries[1].Session));
        Assert.Equal(StoryTone.Ahead, entries[^1].Tone);
        Assert.Equal(StoryKind.Session, StoryBuilder.NextOf(entries)!.Kind);
    }

    [Fact]
    public void Story_OfLinesOfOneMoment_KeepsTheOrderInWhichTheyHappen()
    {
        var rows = Rows(
            Line(ActivityKind.OrderStatus, -1, "e"), Line(ActivityKind.OrderNote, -1, "d"), Line(ActivityKind.OrderMeta, -1, "c"), Line(ActivityKind.Match, -1, "a"),
            Line(ActivityKind.Mail, -1, "b"));

        Assert.Equal("abcde", string.Concat(StoryBuilder.Tell(rows, Now).Select(entry => entry.Text)));
    }

    [Fact]
    public void Move_BetweenTwoDeliveries_SaysFromWhenToWhen()
    {
        var (first, second) = (Delivery(-60, Now.AddDays(1)), Delivery(-30, Now.AddDays(2)));
        var rows = Rows(Line(ActivityKind.Webhook, -30, "The session was moved to another time.", delivery: second.Id)) with { Deliveries = [second, first] };

        var entries = StoryBuilder.Tell(rows, Now);

        var move = Assert.Single(entries, entry => entry.Kind == StoryKind.Moved);
        Assert.Equal((first.Session, second.Session), (move.Former, move.Session));
        Assert.Equal("Ann Example", move.Actor);
        Assert.Equal(new StoryAct(StoryActKind.OpenDelivery, second.Id), move.Act);
        Assert.Single(entries, entry => entry.Key == $"delivery-{first.Id:N}");
    }

    [Fact]
    public void Move_WhoseDeliveryIsNotKept_IsToldByItsMail()
    {
        var line = Line(ActivityKind.Webhook, -30, "The session was moved to another time.", delivery: Guid.NewGuid());
        var mail = Mail(NotificationKind.Rescheduled, NotificationState.Done, line.At, Now.AddDays(1));

        var move = Assert.Single(StoryBuilder.Tell(Rows(line) with { Notifications = [mail] }, Now), entry => entry.Kind == StoryKind.Moved);

        Assert.Equal(new SessionSpan(Now.AddDays(1), Now.AddDays(1).AddHours(1)), move.Former);
        Assert.Equal(new SessionSpan(_booking.StartsAt, _booking.EndsAt), move.Session);
    }

    [Theory]
    [InlineData(false, "Ann Example")]
    [InlineData(true, "The host, in Calendly")]
    public void Cancellation_OfABooking_SaysWhoAndWhyAndHasNoSession(bool byHost, string who)
    {
        (_booking.Status, _booking.CancelReason, _booking.IsCancelledByHost) = (BookingStatus.Cancelled, "Ill", byHost);
        var delivery = new StoryDelivery(Guid.NewGuid(), Now.AddMinutes(-5), "invitee.canceled", DeliveryVerdict.Processed, null);
        var rows = Rows(Line(ActivityKind.Webhook, -5, "The booking was cancelled.", delivery: delivery.Id)) with { Deliveries = [delivery] };

        var entry = Assert.Single(StoryBuilder.Tell(rows, Now));

        Assert.Equal((StoryKind.Cancelled, who, "Ill"), (entry.Kind, entry.Actor, entry.Quote));
    }

    [Fact]
    public void Failure_OfAMailThatWaits_IsRedWithTryNowAndFoldsTheDetail()
    {
        var mail = Mail(NotificationKind.Booked, NotificationState.Pending, Now.AddMinutes(-9));
        var rows = Rows(Line(ActivityKind.Mail, -8, "The mail server refused the mail. (451 try later)", ActivityLevel.Warning, mail.Id)) with { Notifications = [mail] };

        var entries = StoryBuilder.Tell(rows, Now);

        Assert.Equal(
            (StoryTone.Failed, "The mail server refused the mail.", "451 try later", new StoryAct(StoryActKind.TryNow, mail.Id)),
            (entries[0].Tone, entries[0].Text, entries[0].Detail, entries[0].Act));
        Assert.Same(mail, StoryBuilder.NextOf(entries)!.Due);
    }

    [Fact]
    public void Failure_ThatIsOver_OffersNoTryNow()
    {
        var mail = Mail(NotificationKind.Booked, NotificationState.Done, Now.AddMinutes(-9));
        var rows = Rows(Line(ActivityKind.Mail, -8, "The mail server refused the mail.", ActivityLevel.Warning, mail.Id)) with { Notifications = [mail] };

        Assert.Equal(StoryActKind.OpenMail, StoryBuilder.Tell(rows, Now)[0].Act!.Kind);
    }

    [Fact]
    public void Case_OpenAndClosed_AsksOnlyWhileItIsOpen()
    {
        var mail = Mail(NotificationKind.Booked, NotificationState.NeedsOwner, Now.AddMinutes(-9));
        var open = CaseBook.For(mail, CaseKind.NoOrder, "No order was found", ["✗ order #5 is not paid"], "Ask", Now.AddMinutes(-5));
        var closed = CaseBook.For(mail, CaseKind.NoOrder, "Long ago", [], "Ask", Now.AddMinutes(-8));
        (closed.OpenKey, closed.ClosedAt, closed.ClosedBy) = (null, Now.AddMinutes(-7), "Maya");

        var entries = StoryBuilder.Tell(Rows() with { Cases = [open, closed] }, Now);

        Assert.Equal(["Long ago", "Solved: Long ago", "No order was found", ""], entries.Select(entry => entry.Text));
        Assert.Equal("Maya", entries[1].Actor);
        Assert.Equal(new StoryAct(StoryActKind.Resolve, open.Id), StoryBuilder.NextOf(entries)!.Act);
    }

    [Fact]
    public void Sheet_OfTheMatching_StandsAtTheLineOfItsMoment()
    {
        var sheet = new MatchSheet { BookingId = _booking.Id, At = Now.AddMinutes(-8), Verdict = MatchVerdict.Matched, Candidates = [new CaseCandidate(6, "6", [], true)] };
        var rows = Rows(Line(ActivityKind.Match, -9, "No paid order yet"), Line(ActivityKind.Match, -8, "Order #6 belongs to it"), Line(ActivityKind.Match, -1, "It is the booking of order #6.")) with { Sheet = sheet };

        var entries = StoryBuilder.Tell(rows, Now);

        Assert.Equal([false, false, true, false, false], entries.Select(entry => entry.Sheet is not null));
        Assert.Equal((StoryKind.Paid, null), (entries[0].Kind, entries[0].At));
    }

    [Fact]
    public void Bounce_AndResend_AreTold()
    {
        var again = Mail(NotificationKind.Booked, NotificationState.Done, Now.AddMinutes(-3), by: "Maya");
        var rows = Rows() with { Notifications = [again], Mails = [new StoryMail(again.Id, "Hello", Now.AddMinutes(-2), "No such mailbox")] };

        var entries = StoryBuilder.Tell(rows, Now);

        Assert.Equal([("Maya", null), (null, "No such mailbox")], entries.Take(2).Select(entry => (entry.Actor, entry.Detail)));
        Assert.Equal(StoryTone.Failed, entries[1].Tone);
    }

    private StoryRows Rows(params Activity[] lines) => new() { Booking = _booking, ServiceName = "Styling", Activities = lines };

    private Activity Line(
        ActivityKind kind, int minutes, string text, ActivityLevel level = ActivityLevel.Info, Guid? notification = null, Guid? delivery = null) => new()
    {
        Id = Guid.NewGuid(), At = Now.AddMinutes(minutes), Kind = kind, Level = level, Text = text, BookingId = _booking.Id, NotificationId = notification,
        DeliveryId = delivery,
    };

    private Notification Mail(NotificationKind kind, NotificationState state, DateTimeOffset createdAt, DateTimeOffset? former = null, string? by = null) => new()
    {
        Id = Guid.NewGuid(), BookingId = _booking.Id, Kind = kind, Revision = 0, CreatedAt = createdAt, DueAt = Now.AddMinutes(1), Deadline = _booking.StartsAt, State = state,
        FormerStartsAt = former, FormerEndsAt = former?.AddHours(1), RequestedBy = by,
    };

    private static StoryDelivery Delivery(int minutes, DateTimeOffset startsAt) =>
        new(Guid.NewGuid(), Now.AddMinutes(minutes), "invitee.created", DeliveryVerdict.Processed, "Calendly told of it.")
        {
            Session = new SessionSpan(startsAt, startsAt.AddHours(1)), InviteeAt = Now.AddMinutes(minutes),
        };

    private static IndexedOrder Order(DateTimeOffset paidAt) => new()
    {
        OrderId = 6, Number = "6", Email = "ann@example.com", Name = "Ann Example", Status = "processing", Currency = "USD", Total = "125.00", CreatedAt = paidAt, PaidAt = paidAt,
    };
}
