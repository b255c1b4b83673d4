using System.Globalization;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Tests.WooCommerce.Support;
using Microsoft.AspNetCore.Http;

namespace CalendlyWoo.Tests.WooCommerce;

/// <summary>Search, exact compare, paging and dates.</summary>
public sealed class ShopListTests
{
    private static readonly string[] Paid = ["processing", "completed"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("guest+styling@example.com", "guest%2Bstyling%40example.com")]
    [InlineData("  a&b=c@example.com\t", "a%26b%3Dc%40example.com")]
    [InlineData("o'hara\"x\"@example.com", "o%27hara%22x%22%40example.com")]
    [InlineData("100%@example.com#?", "100%25%40example.com%23%3F")]
    [InlineData("zoë@example.com", "zo%C3%AB%40example.com")]
    public async Task Search_AnyAddress_IsTrimmedAndEncoded(string email, string encoded)
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.JsonAsync(200, "[]"));

        await shop.Client.SearchOrdersAsync(email, Paid, Cancel);

        var request = Assert.Single(shop.Requests);
        Assert.StartsWith($"/wp-json/wc/v3/orders?search={encoded}&status=processing%2Ccompleted&per_page=100&page=1&_fields=id%2Cnumber", request.Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_HitsOfOtherAddresses_AreLeftOut()
    {
        string[] emails = ["joann@example.com", "ann@example.com", "ann@example.com.au", " Ann@Example.COM ", "xann@example.com", "ann+x@example.com", "", "ánn@example.com"];
        await using var shop = await ShopFixture.StartAsync((_, response) => response.JsonAsync(200, Answers.List(emails.Select((email, i) => Answers.Order(i + 1, email)))));

        var found = Value(await shop.Client.SearchOrdersAsync(" aNN@example.com", Paid, Cancel));

        Assert.Equal([2, 4], found.Select(order => order.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    public async Task Search_BlankTerm_FindsNothingAndAsksNobody(string email)
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.SampleAsync(200, "orders-list"));

        Assert.Empty(Value(await shop.Client.SearchOrdersAsync(email, Paid, Cancel)));
        Assert.Empty(Value(await shop.Client.SearchOrdersAsync("ann@example.com", [], Cancel)));
        Assert.Empty(Value(await shop.Client.ListRecentPaidOrdersAsync(default, [], Cancel)));
        Assert.Empty(shop.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Search_FullPages_AreFollowedToTheEnd(bool saysHowMany)
    {
        await using var shop = await ShopFixture.StartAsync((request, response) =>
        {
            if (saysHowMany)
                response.Headers["X-WP-TotalPages"] = "3";
            var page = int.Parse(request["page"]!, CultureInfo.InvariantCulture);

            // An order that arrived meanwhile pushed the last one of each page on to the next.
            var ids = Enumerable.Range(((page - 1) * 99) + 1, page == 3 ? 5 : 100);
            return response.JsonAsync(200, Answers.List(ids.Select(id => Answers.Order(id, "ann@example.com"))));
        });

        var found = Value(await shop.Client.SearchOrdersAsync("ann@example.com", Paid, Cancel));

        Assert.Equal(3, shop.Requests.Count);
        Assert.Equal(Enumerable.Range(1, 203).Select(id => (long)id), found.Select(order => order.Id));
    }

    [Fact]
    public async Task Search_EndlessPages_StopsAfterTen()
    {
        await using var shop = await ShopFixture.StartAsync((request, response) =>
            response.JsonAsync(200, Answers.List(Enumerable.Range(1, 100).Select(id => Answers.Order(id, "ann@example.com")))));

        Assert.Equal(100, Value(await shop.Client.SearchOrdersAsync("ann@example.com", Paid, Cancel)).Count);
        Assert.Equal(10, shop.Requests.Count);
        Assert.Contains("more than 10 pages", shop.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_SecondPageFails_IsAFailure()
    {
        await using var shop = await ShopFixture.StartAsync((request, response) => request["page"] == "1"
            ? response.JsonAsync(200, Answers.List(Enumerable.Range(1, 100).Select(id => Answers.Order(id, "ann@example.com"))))
            : response.ErrorAsync(429, "slow_down"));

        Assert.Equal("shop.rate-limited", (await shop.Client.SearchOrdersAsync("ann@example.com", Paid, Cancel)).Failure?.Code);
    }

    [Fact]
    public async Task Search_EntriesThatAreNoOrders_AreSkipped()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) =>
            response.JsonAsync(200, Answers.List(["null", "7", "{\"code\":\"x\"}", Answers.Order(4, "ann@example.com")])));

        Assert.Equal(4, Assert.Single(Value(await shop.Client.SearchOrdersAsync("ann@example.com", Paid, Cancel))).Id);
        Assert.Contains("3 entries", shop.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_ObjectInsteadOfList_IsUnexpected()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.SampleAsync(200, "order-one"));

        Assert.Equal("shop.unexpected-answer", (await shop.Client.SearchOrdersAsync("ann@example.com", Paid, Cancel)).Failure?.Code);
    }

    [Fact]
    public async Task RecentPaid_AnyZone_AsksForASupersetAndKeepsWhatFits()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.JsonAsync(200, Answers.List(
            [Answers.Order(1, "a@example.com", created: "2026-11-20T09:59:59"), Answers.Order(2, "b@example.com", created: "2026-11-20T10:00:00")])));

        var found = Value(await shop.Client.ListRecentPaidOrdersAsync(new DateTimeOffset(2026, 11, 20, 11, 0, 0, TimeSpan.FromHours(1)), Paid, Cancel));

        Assert.Equal([2], found.Select(order => order.Id));
        var request = Assert.Single(shop.Requests);
        Assert.Equal(("2026-11-19T22:00:00", "true", "processing,completed"), (request["after"], request["dates_are_gmt"], request["status"]));
    }

    [Fact]
    public async Task ModifiedAfter_FilterHonoured_PagesByIdWithoutZ()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) =>
        {
            response.Headers["X-WP-TotalPages"] = "3";
            return response.JsonAsync(200, Answers.List(
                [Answers.Order(1, "a@example.com", "cancelled"), Answers.Order(2, "b@example.com", "checkout-draft"), Answers.Order(3, "c@example.com")]));
        });

        var page = Value(await shop.Client.ListOrdersModifiedAfterAsync(new DateTimeOffset(2026, 11, 22, 11, 0, 0, TimeSpan.Zero), 2, Cancel));

        Assert.Equal([1, 3], page.Orders.Select(order => order.Id));
        Assert.True(page.HasMore);
        Assert.True(page.FilterHonoured);
        var request = Assert.Single(shop.Requests);
        Assert.Equal(("2026-11-22T10:59:59", "true", "id", "asc", "2"), (request["modified_after"], request["dates_are_gmt"], request["orderby"], request["order"], request["page"]));
    }

    [Fact]
    public async Task ModifiedAfter_OldShopIgnoresTheFilter_IsNoticed()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) =>
            response.JsonAsync(200, Answers.List([Answers.Order(1, "a@example.com", modified: "2020-01-01T00:00:00"), Answers.Order(2, "b@example.com")])));

        var page = Value(await shop.Client.ListOrdersModifiedAfterAsync(new DateTimeOffset(2026, 11, 22, 11, 0, 0, TimeSpan.Zero), 1, Cancel));

        Assert.Equal([2], page.Orders.Select(order => order.Id));
        Assert.False(page.FilterHonoured);
        Assert.False(page.HasMore);
    }

    private static T Value<T>(Outcome<T> outcome)
        where T : notnull
    {
        Assert.True(outcome.TryGet(out var value, out var failure), failure?.ToString());
        return value;
    }
}
