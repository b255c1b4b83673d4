using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Matching;

public sealed class OrderMatcherTests
{
    private static readonly DateTimeOffset BookedAt = AnOrder.Noon.AddHours(1);
    private static readonly Service Session = AService.Named();
    private static readonly MatchRules Rules = MatchRules.For([Session], TimeSpan.FromDays(180));

    [Theory]
    [InlineData("ann@example.com")]
    [InlineData("  ANN@Example.COM ")]
    public void Match_SameEmailPaidAndFree_IsMatched(string email)
    {
        var result = OrderMatcher.Match(Request(email: email), [new AnOrder().Build()], Rules);

        Assert.Equal(MatchVerdict.Matched, result.Verdict);
        Assert.Equal(new OrderUnit(1, 1), result.Chosen!.Unit);
        Assert.All(result.Chosen.Reasons, reason => Assert.True(reason.Speaks));
    }

    [Theory]
    [InlineData("joann@example.com")]
    [InlineData("ann@example.co")]
    [InlineData("ann+1@example.com")]
    [InlineData("")]
    public void Match_OtherEmail_IsNotMatched(string billing)
    {
        var result = OrderMatcher.Match(Request(), [new AnOrder().By(billing).Build()], Rules);

        Assert.Equal(MatchVerdict.NothingFound, result.Verdict);
        Assert.Contains(result.Candidates[0].Reasons, reason => reason is { Test: MatchTest.Identity, Speaks: false });
    }

    [Theory]
    [InlineData("pending", MatchVerdict.WaitsForPayment)]
    [InlineData("on-hold", MatchVerdict.WaitsForPayment)]
    [InlineData("cancelled", MatchVerdict.NothingFound)]
    [InlineData("refunded", MatchVerdict.NothingFound)]
    [InlineData("failed", MatchVerdict.NothingFound)]
    [InlineData("trash", MatchVerdict.NothingFound)]
    public void Match_NotPaid_WaitsOrFindsNothing(string status, MatchVerdict expected) =>
        Assert.Equal(expected, OrderMatcher.Match(Request(), [new AnOrder().In(status).Build()], Rules).Verdict);

    [Fact]
    public void Match_PaidStatusWithoutPaidDate_IsNotMatched() =>
        Assert.NotEqual(MatchVerdict.Matched, OrderMatcher.Match(Request(), [new AnOrder().PaidAt(null).Build()], Rules).Verdict);

    [Fact]
    public void Match_Several_TakesThePaidLastBeforeTheBooking()
    {
        Order[] orders =
        [
            new AnOrder().Numbered(1).PaidAt(BookedAt.AddDays(-3)).Build(),
            new AnOrder().Numbered(2).PaidAt(BookedAt.AddMinutes(-1)).Build(),
            new AnOrder().Numbered(3).PaidAt(BookedAt.AddMinutes(1)).Build(),
        ];

        Assert.Equal(2, OrderMatcher.Match(Request(), orders, Rules).Chosen!.Order.Id);
    }

    [Fact]
    public void Match_OtherProduct_IsNotMatched() =>
        Assert.Equal(MatchVerdict.NothingFound, OrderMatcher.Match(Request(), [new AnOrder().With("Virtual Styling Session Gift Card").Build()], Rules).Verdict);

    [Fact]
    public void Match_TooOld_IsOnlySuggested()
    {
        var result = OrderMatcher.Match(Request(), [new AnOrder().PaidAt(BookedAt.AddDays(-181)).Build()], Rules);

        Assert.Equal(MatchVerdict.NothingFound, result.Verdict);
        Assert.Contains(result.Candidates[0].Reasons, reason => reason is { Test: MatchTest.Age, Speaks: false });
    }

    [Fact]
    public void Match_FirstUnitTaken_TakesTheSecond()
    {
        var result = OrderMatcher.Match(Request(taken: Claim(1)), [new AnOrder().With(Session.Name, 2).Build()], Rules);

        Assert.Equal(new OrderUnit(1, 2), result.Chosen!.Unit);
    }

    [Fact]
    public void Match_AllUnitsTaken_SaysSo() =>
        Assert.Equal(MatchVerdict.AllUnitsBooked, OrderMatcher.Match(Request(taken: Claim(1)), [new AnOrder().Build()], Rules).Verdict);

    [Fact]
    public void Match_OwnClaim_KeepsItsUnit()
    {
        var bookingId = Guid.NewGuid();
        var claim = Claim(1, bookingId);

        Assert.Equal(new OrderUnit(1, 1), OrderMatcher.Match(Request(bookingId: bookingId, taken: claim), [new AnOrder().Build()], Rules).Chosen!.Unit);
    }

    [Fact]
    public void Match_OrderNamesTheInvitee_WasMailedBefore()
    {
        var order = new AnOrder().In("refunded").Marked(new BookingMark("uuid-1", 1, 1, Guid.NewGuid(), AnOrder.Noon)).Build();

        Assert.Equal(MatchVerdict.MailedBefore, OrderMatcher.Match(Request(), [order], Rules).Verdict);
    }

    [Fact]
    public void Match_UnitMarkedForAnotherInvitee_IsTaken()
    {
        var order = new AnOrder().Marked(new BookingMark("uuid-2", 1, 1, Guid.NewGuid(), AnOrder.Noon)).Build();

        Assert.Equal(MatchVerdict.AllUnitsBooked, OrderMatcher.Match(Request(), [order], Rules).Verdict);
    }

    [Fact]
    public void Match_UnitMarkedForACancelledInvitee_IsFree()
    {
        var order = new AnOrder().Marked(new BookingMark("uuid-cancelled", 1, 1, Guid.NewGuid(), AnOrder.Noon)).Build();

        Assert.Equal(MatchVerdict.Matched, OrderMatcher.Match(Request(), [order], Rules).Verdict);
    }

    [Fact]
    public void Match_NoOrders_FindsNothing() => Assert.Equal(MatchVerdict.NothingFound, OrderMatcher.Match(Request(), [], Rules).Verdict);

    private static UnitClaim Claim(int unit, Guid? bookingId = null) =>
        new() { OrderId = 1042, LineItemId = 1, Unit = unit, BookingId = bookingId ?? Guid.NewGuid(), ClaimedAt = AnOrder.Noon };

    private static MatchRequest Request(string email = "ann@example.com", Guid? bookingId = null, params UnitClaim[] taken) =>
        new(bookingId ?? Guid.NewGuid(), "uuid-1", email, BookedAt, Session, null, taken, new HashSet<string> { "uuid-cancelled" });
}
