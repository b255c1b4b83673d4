using System.IO.Compression;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Support.Browser;
using CalendlyWoo.Web.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

/// <summary>The owner looks a customer up, hands her data out, erases them, and sees what remains elsewhere.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class DataPageTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Customer_FoundExportedAndErased_LeavesAReportOfWhatRemains()
    {
        await using var product = await PageHost.StartDemoAsync();
        var person = DemoPeople.Sample(0);
        product.Customer.PayAndBook(person);
        await product.World.Mailbox.Store.WaitForTotalAsync(1, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await using var visit = await Visit.BeginAsync(fixture.Browser, product);
        var page = visit.Page;
        await visit.OpenAsync("settings/data");
        await page.GetByLabel("E-mail address of the customer").FillAsync(person.Email);
        await page.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-held]")).ToContainTextAsync(person.Name);
        await Shots.TakeAsync(page, "data-found-1440");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Export" }).ClickAsync());
        using (var zip = ZipFile.OpenRead(await download.PathAsync()))
        {
            Assert.Equal(["customer.html", "customer.json", "mails/001.eml"], zip.Entries.Select(entry => entry.FullName).Order());
            using var json = new StreamReader(zip.GetEntry("customer.json")!.Open());
            Assert.Contains(person.Email, await json.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Erase this customer" }).ClickAsync();
        var erase = page.GetByRole(AriaRole.Button, new() { Name = "Erase", Exact = true });
        await Assertions.Expect(erase).ToBeDisabledAsync();
        await Shots.TakeAsync(page, "data-ask-1440");
        await page.GetByLabel("Type the address to confirm").FillAsync(person.Email.ToUpperInvariant());
        await erase.ClickAsync();

        var report = page.Locator("[data-report]");
        await Assertions.Expect(report).ToContainTextAsync("The customer is erased here");
        await Assertions.Expect(report).ToContainTextAsync("What remains at Calendly");
        await Assertions.Expect(report).ToContainTextAsync("_calendlywoo_bookings");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(person.Email);
        await Shots.TakeAsync(page, "data-report-1440");
        Assert.Empty(visit.Offences);
        await using var db = await product.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", (await db.Bookings.SingleAsync(TestContext.Current.CancellationToken)).Email);
    }

    [Fact]
    public async Task Retention_OnADarkPhone_SaysWhatGoesAndKeepsTheDays()
    {
        await using var product = await PageHost.StartDemoAsync();
        await using var visit = await Visit.BeginAsync(fixture.Browser, product, width: 390, dark: true);
        await visit.OpenAsync("settings/data");
        await Assertions.Expect(visit.Page.Locator("[data-preview]")).ToContainTextAsync("nothing is old enough");
        await visit.Page.GetByLabel("Days").FillAsync("20");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.GetByText("Enter a whole number from 30 to 3650.")).ToBeVisibleAsync();
        await visit.Page.GetByLabel("Days").FillAsync("365");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Saved. It holds from the next run on.")).ToBeVisibleAsync();
        await Shots.TakeAsync(visit.Page, "data-390-dark");
        Assert.Equal("", await visit.OverflowAsync());
        Assert.Empty(visit.Offences);
    }
}
