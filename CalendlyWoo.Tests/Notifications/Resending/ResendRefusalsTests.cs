using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Notifications.Resending;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Notifications.Resending;

/// <summary>Why a mail cannot be sent: pure.</summary>
public sealed class ResendRefusalsTests
{
    private static readonly DateTimeOffset Start = AnOrder.Noon.AddDays(2);

    [Theory]
    [InlineData(NotificationKind.Booked, BookingStatus.Active, null)]
    [InlineData(NotificationKind.Booked, BookingStatus.Cancelled, "The booking is cancelled.")]
    [InlineData(NotificationKind.Rescheduled, BookingStatus.Cancelled, "The booking is cancelled.")]
    [InlineData(NotificationKind.Booked, BookingStatus.Moving, "The customer is choosing another time just now.")]
    [InlineData(NotificationKind.Cancelled, BookingStatus.Cancelled, null)]
    [InlineData(NotificationKind.Cancelled, BookingStatus.Active, "The session is booked again.")]
    public void Customer_ByWhereTheBookingStands_IsMailedOrNot(NotificationKind kind, BookingStatus status, string? why) =>
        Check(why, Facts(kind, b => b.Status = status));

    [Fact]
    public void Customer_AfterTheSessionBegan_IsNotMailed() =>
        Check("The session has begun.", Facts(NotificationKind.Booked) with { Now = Start });

    [Fact]
    public void Customer_WhoseDataWereErased_IsNeverMailed() =>
        Check("The customer's data were erased.", Facts(NotificationKind.Booked, b => b.ErasedAt = AnOrder.Noon));

    [Fact]
    public void Customer_OfAServiceThatIsGone_IsNotMailed() =>
        Check("The service of this booking does not exist any more", Facts(NotificationKind.Booked) with { Offered = null });

    [Theory]
    [InlineData("nobody", "This is not a complete e-mail address.")]
    [InlineData("ann@right.example", null)]
    public void Wish_ForAnAddress_MustBeOne(string address, string? why)
    {
        var facts = Facts(NotificationKind.Booked);
        Check(why, ResendRefusals.Of(facts, new ResendWish(facts.Notification.Id, 0, address))?.Why);
    }

    [Fact]
    public void Wish_WhereAnotherMailOfTheKindIsOpen_LeadsThere()
    {
        var facts = Facts(NotificationKind.Booked);
        facts.Notification.Steps = NotificationSteps.Fresh.With(NotificationStep.Mail, new StepRecord(StepOutcome.Done));
        var open = A(facts.Booking, NotificationKind.Booked, 1);

        var refusal = ResendRefusals.Of(facts with { Others = [new OtherMail(open)], LatestRevision = 1 }, new ResendWish(facts.Notification.Id, 1));

        Assert.Equal(open.Id, refusal!.Value.Instead);
    }

    private static void Check(string? why, ResendFacts facts) => Check(why, ResendRefusals.OfCustomer(facts));

    private static void Check(string? why, string? told)
    {
        if (why is null) Assert.Null(told);
        else Assert.StartsWith(why, told, StringComparison.Ordinal);
    }

    private static ResendFacts Facts(NotificationKind kind, Action<Booking>? change = null)
    {
        var service = AService.Named();
        var booking = ABooking.Of(service.Id, Start);
        change?.Invoke(booking);
        return new ResendFacts(A(booking, kind, 0), booking, null, [], 0, null, AnOrder.Noon)
        {
            Offered = new OfferedService(service, new Dictionary<TemplateKind, TemplateVersion>()),
            Template = new TemplateOfMail(Guid.NewGuid(), Guid.NewGuid(), "Booked", 1, true),
        };
    }

    private static Notification A(Booking booking, NotificationKind kind, int revision) => new()
    {
        Id = Guid.CreateVersion7(),
        BookingId = booking.Id,
        Kind = kind,
        Revision = revision,
        CreatedAt = AnOrder.Noon,
        DueAt = AnOrder.Noon.AddHours(1),
        Deadline = booking.StartsAt,
    };
}
