using CalendlyWoo.Tests.Support.Browser;
using CalendlyWoo.Web.Demo;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

/// <summary>A dry run from its form to the mail that would leave.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class DryRunPageTests(BrowserFixture fixture)
{
    [Fact]
    public async Task DryRun_OfTwoBookings_ShowsWhatWouldBeSentAndTheMail()
    {
        await using var product = await PageHost.StartDemoAsync();
        for (var sample = 0; sample < 2; sample++) product.Customer.PayAndBook(DemoPeople.Sample(sample));
        await product.World.Mailbox.Store.WaitForTotalAsync(2, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await using var visit = await Visit.BeginAsync(fixture.Browser, product);
        var page = visit.Page;
        await visit.OpenAsync("log/dry-run");
        await Assertions.Expect(page.GetByText("2 bookings will be replayed.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the dry run" }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-run='Done']")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-summary]")).ToContainTextAsync("A mail would be sent for 2 of 2; 0 differ from what was sent, 0 would become a case.");
        await Assertions.Expect(page.Locator("[data-verdict='Same']")).ToHaveCountAsync(2);
        await Shots.TakeAsync(page, "dry-run-1440");
        await page.Locator("[data-verdict='Same']").First.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.Locator("[data-dry-mail] iframe")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "What changed" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The text is the same, word for word.")).ToBeVisibleAsync();
        await Shots.TakeAsync(page, "dry-run-mail-1440");
        await page.Keyboard.PressAsync("Escape");

        await using var phone = await Visit.BeginAsync(fixture.Browser, product, width: 390, dark: true);
        await phone.OpenAsync(new Uri(page.Url).PathAndQuery.TrimStart('/') + "&show=case");
        await Assertions.Expect(phone.Page.GetByText("No booking has this finding.")).ToBeVisibleAsync();
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "All" }).ClickAsync();
        await Assertions.Expect(phone.Page.Locator("[data-verdict='Same']")).ToHaveCountAsync(2);
        await Shots.TakeAsync(phone.Page, "dry-run-390-dark");
        Assert.Equal("", await phone.OverflowAsync());
        Assert.Empty(visit.Offences);
        Assert.Empty(phone.Offences);
    }
}
