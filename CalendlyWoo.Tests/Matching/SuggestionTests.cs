using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Matching;

/// <summary>What is shown to a person where nothing is certain, and what her decisions change.</summary>
public sealed class SuggestionTests
{
    private static readonly DateTimeOffset BookedAt = AnOrder.Noon.AddHours(1);
    private static readonly Service Session = AService.Named();
    private static readonly MatchRules Rules = MatchRules.For([Session], TimeSpan.FromDays(180));

    [Theory]
    [InlineData("Ann", "Example", NameFit.Same)]
    [InlineData("ÁNN", "example", NameFit.Same)]
    [InlineData("Ben", "Example", NameFit.LastName)]
    [InlineData("Ann", "Other", NameFit.Other)]
    [InlineData("", "", NameFit.Other)]
    [InlineData("Example", "", NameFit.Other)]
    public void Fit_Names_ComparesWholeAndLast(string first, string last, NameFit expected) =>
        Assert.Equal(expected, Name().Fit(new BillingAddress(first, last, "", "")));

    [Fact]
    public void Fit_NoName_FitsNothing() => Assert.Equal(NameFit.Other, new InviteeName("", "").Fit(new BillingAddress("", "", "", "")));

    [Fact]
    public void Suggest_OneOfTheSameName_IsSuggestedAndNeverMatched()
    {
        var result = Suggest(new AnOrder().By("other@example.com").Build());

        Assert.Equal(MatchVerdict.Suggested, result.Verdict);
        Assert.Null(result.Chosen);
        Assert.Contains(Assert.Single(result.Suggested).Reasons, reason => reason is { Test: MatchTest.Identity, Speaks: false });
        Assert.Contains(result.Suggested[0].Reasons, reason => reason is { Test: MatchTest.Name, Speaks: true });
    }

    [Theory]
    [InlineData("pending")]
    [InlineData("refunded")]
    public void Suggest_NotPaid_IsNot(string status) => Assert.Empty(Suggest(new AnOrder().By("other@example.com").In(status).Build()).Suggested);

    [Fact]
    public void Suggest_OtherServiceOrOtherNameOrTooOldAsWell_IsNot() => Assert.Empty(Suggest(
        new AnOrder().Numbered(1).By("other@example.com").With("Something else").Build(),
        new AnOrder().Numbered(2).By("other@example.com").Of("Zoe", "Other").Build(),
        new AnOrder().Numbered(3).By("other@example.com").PaidAt(BookedAt.AddDays(-200)).Build()).Suggested);

    [Fact]
    public void Suggest_BookedAlready_IsNot()
    {
        var order = new AnOrder().By("other@example.com").Build();
        var taken = new UnitClaim { OrderId = order.Id, LineItemId = 1, Unit = 1, BookingId = Guid.NewGuid(), ClaimedAt = BookedAt };

        Assert.Empty(OrderMatcher.Suggest(Nothing, Request() with { Taken = [taken] }, [order], Rules).Suggested);
    }

    [Fact]
    public void Suggest_WholeNameAndLastNameOnly_LeavesTheLastNameOut() => Assert.Equal([1], Suggest(
        new AnOrder().Numbered(1).By("x@example.com").Build(),
        new AnOrder().Numbered(2).By("y@example.com").Of("Ben", "Example").Build()).Suggested.Select(candidate => candidate.Order.Id));

    [Fact]
    public void Suggest_SameAddressButTooOld_IsSuggested()
    {
        var found = OrderMatcher.Match(Request(), [new AnOrder().PaidAt(BookedAt.AddDays(-181)).Build()], Rules);

        Assert.Equal(MatchVerdict.Suggested, OrderMatcher.Suggest(found, Request(), [], Rules).Verdict);
    }

    [Fact]
    public void Suggest_AllUnitsBooked_KeepsItsVerdict()
    {
        var booked = new AnOrder().Numbered(1).Build();
        var request = Request() with { Taken = [new UnitClaim { OrderId = 1, LineItemId = 1, Unit = 1, BookingId = Guid.NewGuid(), ClaimedAt = BookedAt }] };

        var result = OrderMatcher.Suggest(OrderMatcher.Match(request, [booked], Rules), request, [new AnOrder().Numbered(2).By("other@example.com").Build()], Rules);

        Assert.Equal(MatchVerdict.AllUnitsBooked, result.Verdict);
        Assert.Equal([2, 1], result.ToSheet(10).Select(candidate => candidate.OrderId));
    }

    [Fact]
    public void Match_RememberedAddress_IsCertainAndSaysWhy()
    {
        var result = OrderMatcher.Match(Request() with { AliasEmail = " Other@Example.com " }, [new AnOrder().By("other@example.com").Build()], Rules);

        Assert.Equal(MatchVerdict.Matched, result.Verdict);
        Assert.Contains("you said that this address belongs", result.Chosen!.Reasons[0].Text, StringComparison.Ordinal);
        Assert.True(Assert.Single(result.ToSheet(10)).IsChosen);
    }

    [Fact]
    public void Match_Assigned_OverrulesAddressServiceAndAgeOnly()
    {
        var request = Request() with { Assigned = new Assignment(1042, "Mia") };

        Assert.Equal(MatchVerdict.Matched, Verdict(request, new AnOrder().By("other@example.com")));
        Assert.Equal(MatchVerdict.Matched, Verdict(request, new AnOrder().By("other@example.com").With("Something else")));
        Assert.Equal(MatchVerdict.Matched, Verdict(request, new AnOrder().By("other@example.com").PaidAt(BookedAt.AddDays(-200))));
        Assert.Equal(MatchVerdict.NothingFound, Verdict(request, new AnOrder().By("other@example.com").In("refunded")));
        Assert.Equal(MatchVerdict.WaitsForPayment, Verdict(request, new AnOrder().By("other@example.com").In("on-hold")));
        Assert.Equal(MatchVerdict.AllUnitsBooked, Verdict(
            request with { Taken = [new UnitClaim { OrderId = 1042, LineItemId = 1, Unit = 1, BookingId = Guid.NewGuid(), ClaimedAt = BookedAt }] }, new AnOrder()));
    }

    [Theory]
    [InlineData("processing", "Virtual Styling Session", -1, ChoiceVerdict.Fits)]
    [InlineData("processing", "Something else", -1, ChoiceVerdict.Doubtful)]
    [InlineData("processing", "Virtual Styling Session", -200, ChoiceVerdict.Doubtful)]
    [InlineData("refunded", "Virtual Styling Session", -1, ChoiceVerdict.Impossible)]
    [InlineData("pending", "Virtual Styling Session", -1, ChoiceVerdict.Impossible)]
    public void Judge_BeforeAChoice_TellsWhatCanBeOverruled(string status, string product, int days, ChoiceVerdict expected)
    {
        var order = new AnOrder().By("other@example.com").In(status).With(product).PaidAt(BookedAt.AddDays(days)).Build();

        Assert.Equal(expected, OrderChoice.Judge(Request(), order, Rules, "Mia").Verdict);
    }

    private static MatchResult Nothing => new(MatchVerdict.NothingFound, []);

    private static InviteeName Name() => new(SearchKey.Of("Ann Example"), SearchKey.Of("Example"));

    private static MatchVerdict Verdict(MatchRequest request, AnOrder order) => OrderMatcher.Match(request, [order.Build()], Rules).Verdict;

    private static MatchResult Suggest(params Order[] orders) => OrderMatcher.Suggest(Nothing, Request(), orders, Rules);

    private static MatchRequest Request() =>
        new(Guid.NewGuid(), "invitee", "ann@example.com", BookedAt, Session, null, [], new HashSet<string>()) { Name = Name() };
}
