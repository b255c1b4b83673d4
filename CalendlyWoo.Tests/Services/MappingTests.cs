using CalendlyWoo.Core.Services.Mapping;
using CalendlyWoo.Core.WooCommerce.Connecting;

namespace CalendlyWoo.Tests.Services;

public sealed class MappingTests
{
    private static readonly ServiceDraft Virtual = new() { Id = Guid.NewGuid(), Name = "Virtual Styling Session" };
    private static readonly ServiceDraft Links = new() { Id = Guid.NewGuid(), Name = "Virtual Styling Session + Shopping Links" };
    private static readonly ServiceDraft InPerson = new() { Id = Guid.NewGuid(), Name = "In Person Styling Session" };
    private static readonly ServiceBoard Board = new([Virtual, Links, InPerson]);

    [Theory]
    [InlineData("Virtual Styling Session", "Virtual Styling Session", "It has the same name as Virtual Styling Session.")]
    [InlineData("virtual styling sessions (60 min)", "Virtual Styling Session", "Its name shares “virtual styling session” with Virtual Styling Session.")]
    [InlineData("VIRTUAL  STYLING-SESSION with shopping links", "Virtual Styling Session + Shopping Links", "It has the same name as Virtual Styling Session + Shopping Links.")]
    [InlineData("In-person styling", "In Person Styling Session", "Its name shares “person styling” with In Person Styling Session.")]
    [InlineData("Wardrobe check", null, null)]
    [InlineData("Session", null, null)]
    [InlineData("", null, null)]
    public void Suggestion_ByTheName_NamesOneServiceAndWhy(string name, string? service, string? reason)
    {
        var suggestion = MappingSuggestions.Of(Board, [Product("7", name)]).SingleOrDefault();

        Assert.Equal((service, reason), (suggestion is null ? null : Board.Find(suggestion.ServiceId)!.Name, suggestion?.Reason));
    }

    [Fact]
    public void Suggestion_TwoServicesFitEquallyWell_IsNone()
    {
        var board = new ServiceBoard([Virtual with { Name = "Styling Berlin" }, Links with { Name = "Styling Vienna" }]);

        Assert.Empty(MappingSuggestions.Of(board, [Product("7", "Styling")]));
    }

    [Theory]
    [InlineData("Virtual Styling Session Gift Card")]
    [InlineData("Virtual Styling Session Gutschein")]
    [InlineData("Virtual Styling Session Voucher")]
    public void GiftCard_ByItsName_IsSetApart(string name)
    {
        var gift = Product("14", name);

        Assert.True(gift.IsGiftCard);
        Assert.Empty(MappingSuggestions.Of(Board, [gift]));
        Assert.DoesNotContain(MappingRemarks.Of(Board, [gift], null), remark => remark.Text.Contains("Nobody books", StringComparison.Ordinal));
    }

    [Fact]
    public void Suggestions_TakenAll_FillTheServicesByIdAndUri()
    {
        Offer[] offers = [Product("11", Virtual.Name), Product("12", Links.Name), EventType("https://c/1", Virtual.Name, "virtual"), EventType("https://c/2", Links.Name, "links")];

        var taken = MappingSuggestions.Take(Board, MappingSuggestions.Of(Board, offers));

        Assert.Equal(["11"], taken.Find(Virtual.Id)!.Products);
        Assert.Equal(["https://c/2"], taken.Find(Links.Id)!.EventTypes);
        Assert.Empty(MappingSuggestions.Of(taken, offers));
        Assert.False(taken.SavesAs(Board));
        Assert.True(Board.SavesAs(Board));
    }

    [Fact]
    public void Assign_WhatAnotherServiceHasByName_MovesIt()
    {
        var product = Product("11", "Cut & Colour", "CUT");
        var board = Board.Change(Virtual.Id, service => service with { Products = ["cut & colour ", "Other"] });

        var moved = board.Assign(product, Links.Id);

        Assert.Equal(["Other"], moved.Find(Virtual.Id)!.Products);
        Assert.Equal(["11"], moved.Find(Links.Id)!.Products);
        Assert.Equal([moved.Find(Links.Id)!.Id], moved.Holders(product).Select(service => service.Id));
    }

    [Fact]
    public void Assign_ServiceOfTheConfiguration_IsLeftAlone()
    {
        var board = Board.Change(Virtual.Id, service => service with { Products = ["11"], IsFromConfiguration = true });

        Assert.Equal(["11"], board.Assign(Product("11", "X"), Links.Id).Find(Virtual.Id)!.Products);
        Assert.Empty(board.Assign(Product("12", "Y"), Virtual.Id).Holders(Product("12", "Y")));
        Assert.NotNull(board.Remove(Virtual.Id).Find(Virtual.Id));
    }

    [Fact]
    public void Remarks_EveryContradiction_IsOneSentence()
    {
        var type = EventType("https://c/1", "Styling", "styling");
        var board = new ServiceBoard(
        [
            Virtual with { Products = ["11"], EventTypes = ["Styling"] }, Links with { Products = ["12", "99"], EventTypes = ["https://c/1"] }, InPerson,
        ]);

        var remarks = MappingRemarks.Of(board, [Product("11", "A"), Product("12", "B"), Product("13", "C")], [type, EventType("https://c/2", "Coffee", "coffee")]);

        Assert.Equal(
        [
            "“Styling” is in Virtual Styling Session and in Virtual Styling Session + Shopping Links. Take it out of one of them.",
            "In Person Styling Session has no product: its bookings find no paid order. Add one.",
            "In Person Styling Session has no event type: nobody can book it. Add one.",
            "Virtual Styling Session + Shopping Links names the product “99”, which the shop does not have. Take it out, or look whether it was renamed.",
            "Nobody books “C”: it belongs to no service.",
            "Bookings of “Coffee” are not the shop's: no mail goes out for them.",
        ], remarks.Select(remark => remark.Text));
    }

    [Fact]
    public void Remarks_OneSideMissing_SayNothingOfIt() =>
        Assert.DoesNotContain(
            MappingRemarks.Of(new ServiceBoard([Virtual with { Products = ["99"], EventTypes = ["x"] }]), null, null),
            remark => remark.Text.Contains("does not have", StringComparison.Ordinal));

    [Theory]
    [InlineData(null, 3)]
    [InlineData("not json", 3)]
    [InlineData("""{"statuses":[]}""", 3)]
    [InlineData("""{"name":"Shop","statuses":[{"slug":"completed","name":"Fertig","isCustom":false,"mailsCustomer":true},{"slug":"mailed","name":"Mailed","isCustom":true,"mailsCustomer":false},{"slug":"failed","name":"F"}]}""", 2)]
    public void Statuses_AsTheShopToldThem_ElseTheUsualOnes(string? facts, int count)
    {
        var statuses = StatusChoice.OfShop(ShopFacts.FromJson(facts));

        Assert.Equal(count, statuses.Count);
        Assert.True(statuses.Single(status => status.Slug == "completed").MailsCustomer);
        Assert.Equal(count + 1, StatusChoice.Including(statuses, "own").Count);
    }

    private static Offer Product(string id, string name, string sku = "") => new(OfferKind.Product, id, name, [sku, name]);

    private static Offer EventType(string uri, string name, string slug) => new(OfferKind.EventType, uri, name, [slug, name]);
}
