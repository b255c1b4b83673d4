using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Orders.Index;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Web.Components.NeedsYou;

namespace CalendlyWoo.Tests.Pages;

/// <summary>Every kind of case has a best next step.</summary>
public sealed class FirstStepTests
{
    private static readonly Guid Template = Guid.NewGuid();
    private static readonly Guid Mail = Guid.NewGuid();

    public static TheoryData<CaseKind> Kinds => [.. Enum.GetValues<CaseKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_AnyKind_HasAStepThatDoesSomething(CaseKind kind)
    {
        var step = FirstStep.Of(Detail(kind));

        Assert.NotNull(step);
        Assert.Equal(step.Does == StepDoes.Leads, step.Href is not null);
        Assert.Equal(step.Does == StepDoes.TakesOrder, step.OrderId is not null);
    }

    [Fact]
    public void Of_KindsWithAPageOfTheirOwn_LeadsThere()
    {
        Assert.Equal($"templates/{Template}", FirstStep.Of(Detail(CaseKind.MissingValue))!.Href);
        Assert.Equal($"notifications/{Mail}?correct=1", FirstStep.Of(Detail(CaseKind.MailRefused))!.Href);
        Assert.Equal("settings/mail", FirstStep.Of(Detail(CaseKind.ConnectionLost, "connection:Mail"))!.Href);
        Assert.Equal("mailto:ann%2Bx%40example.com?subject=A%20session", FirstStep.Of(Detail(CaseKind.AllUnitsBooked))!.Href);
    }

    [Fact]
    public void Of_OneOrderThatFitsButForItsAddress_TakesIt()
    {
        var detail = Detail(CaseKind.OtherAddress);
        detail.Case.Candidates =
        [
            new CaseCandidate(7, "7", [new(MatchTest.Identity, false, ""), new(MatchTest.Name, true, ""), new(MatchTest.Paid, false, "")]),
            new CaseCandidate(8, "8", [new(MatchTest.Identity, false, ""), new(MatchTest.Name, true, ""), new(MatchTest.Paid, true, "")]),
        ];

        Assert.Equal(8, FirstStep.Of(detail)!.OrderId);
    }

    [Fact]
    public void Of_VanishedAfterTheMailLeft_TakesNoOrder() =>
        Assert.StartsWith("mailto:", FirstStep.Of(Detail(CaseKind.OrderVanished) with { Mail = new CaseMail(Mail, NotificationKind.Rescheduled, NotificationState.Superseded, false) })!.Href, StringComparison.Ordinal);

    private static CaseDetail Detail(CaseKind kind, string key = "x")
    {
        var booking = ABooking.Of(Guid.Empty, email: "ann+x@example.com");
        return new CaseDetail(
            new Case { Id = Guid.NewGuid(), Key = key, OpenKey = key, Kind = kind, Title = "", NextStep = "", OpenedAt = AnOrder.Noon },
            new CaseBooking(booking.Id, booking.Name, booking.Email, "A session", "A session", booking.StartsAt, booking.EndsAt, booking.TimeZone, null),
            new CaseMail(Mail, NotificationKind.Booked, NotificationState.Pending, false), Template, new Dictionary<long, IndexedOrder>());
    }
}
