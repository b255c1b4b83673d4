using CalendlyWoo.Tests.Support.Browser;
using CalendlyWoo.Web.Demo;
using CalendlyWoo.Web.Demo.Calendly;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

[Collection(BrowserTestCollection.Name)]
public sealed class OverviewPageTests(BrowserFixture fixture)
{
    private static readonly DemoWish Wish = new(ModelStudio.VirtualStylingSession, "ليلى حداد", "layla@example.com");

    [Fact]
    public async Task Overview_BookingArrives_FillsByItselfAndShowsAllWhenAsked()
    {
        await using var product = await PageHost.StartDemoAsync();
        await using var visit = await Visit.BeginAsync(fixture.Browser, product);
        await visit.OpenAsync("");
        await Assertions.Expect(visit.Page.GetByText("No bookings yet.")).ToBeVisibleAsync();

        product.Customer.PayAndBook(Wish);

        await Assertions.Expect(visit.Page.GetByText("is completed now.")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText("All is well. One mail went out today, nothing waits.")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText("Calendly told of a new booking")).ToHaveCountAsync(0);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Calendly told of a new booking")).ToBeVisibleAsync();
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Overview_TwoBookingsForOnePaidSession_ShowsTheCaseWithItsReasons()
    {
        await using var product = await PageHost.StartDemoAsync();
        await using var visit = await Visit.BeginAsync(fixture.Browser, product);
        await visit.OpenAsync("");
        var order = product.Customer.Order(Wish);

        product.Customer.Book(Wish, order);
        product.Customer.Book(Wish with { Start = TimeProvider.System.GetUtcNow().AddDays(20) }, order);

        await Assertions.Expect(visit.Page.GetByText("One booking needs you.")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Feed).GetByText("A booking more than the customer has paid for")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText("is already booked (1 of 1)")).ToBeVisibleAsync();
        Assert.Empty(visit.Offences);
    }
}
