using System.Diagnostics;
using System.Globalization;
using CalendlyWoo.Tests.Support.Browser;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

[Collection(BrowserTestCollection.Name)]
public sealed class BookPageTests(BrowserFixture fixture, DemoProduct demo, ITestOutputHelper output) : IClassFixture<DemoProduct>
{
    [Theory]
    [InlineData(1440, false)]
    [InlineData(390, true)]
    public async Task PayAndBook_Pressed_ShowsStoryMailAndOrderAtOnce(int width, bool dark)
    {
        var product = demo.Running;
        await using var visit = await Visit.BeginAsync(fixture.Browser, product, width, dark);
        var page = visit.Page;
        await visit.OpenAsync("demo/book");
        await page.GetByLabel("Name").FillAsync("Zoë \"Z\" O'Hara, 王");
        await page.GetByLabel("E-mail").FillAsync($"zoe+{width}@example.com");
        var press = page.GetByRole(AriaRole.Button, new() { Name = "Pay and book" });

        var pressed = Stopwatch.GetTimestamp();
        await press.ClickAsync();
        await page.Locator("[data-result=finished]").WaitForAsync();
        var elapsed = Stopwatch.GetElapsedTime(pressed);

        // The promise is two seconds on an idle machine, which this one may not be: the figure is there to be read.
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"From the press to mail, story and order on the screen: {elapsed.TotalSeconds:0.00} s"));
        await Assertions.Expect(page.GetByText("Mailed", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Completed", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("_calendlywoo_bookings")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Private note", new() { Exact = true })).ToBeVisibleAsync();
        var mail = Assert.Single(product.World.Mailbox.Store.Messages, mail => mail.To.Contains($"zoe+{width}@example.com"));
        Assert.Equal(mail.Content.Html, await page.Locator("iframe").GetAttributeAsync("srcdoc"));
        Assert.Equal("", await page.Locator("iframe").GetAttributeAsync("sandbox"));
        Assert.Equal("completed", Assert.Single(product.World.Shop.Orders, order => order.Email == $"zoe+{width}@example.com").Status);
        Assert.Equal("", await visit.OverflowAsync());
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Book_LeftUnpaid_WaitsForThePayment()
    {
        var product = demo.Running;
        await using var visit = await Visit.BeginAsync(fixture.Browser, product);
        var page = visit.Page;
        await visit.OpenAsync("demo/book");
        await page.GetByLabel("E-mail").FillAsync("unpaid@example.com");
        await page.GetByLabel("Leave the order unpaid").CheckAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Book without paying" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Waits for a paid order")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Pay order #" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Processing", new() { Exact = true })).ToBeVisibleAsync();
        Assert.DoesNotContain(product.World.Mailbox.Store.Messages, mail => mail.To.Contains("unpaid@example.com"));
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Book_MailServerDown_SaysSoAndMailsOnceItIsBack()
    {
        var product = demo.Running;
        await using var visit = await Visit.BeginAsync(fixture.Browser, product);
        var page = visit.Page;
        await visit.OpenAsync("demo/book");
        await page.GetByLabel("E-mail").FillAsync("later@example.com");
        await page.GetByLabel("The mail server is down").CheckAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Pay and book" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Waits for the mail server")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("The mail server has not worked since")).ToBeVisibleAsync();
        await page.GetByLabel("The mail server is down").UncheckAsync();
        await page.Locator("[data-result=finished]").WaitForAsync();
        Assert.Single(product.World.Mailbox.Store.Messages, mail => mail.To.Contains("later@example.com"));
        Assert.Empty(visit.Offences);
    }
}
