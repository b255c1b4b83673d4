using CalendlyWoo.Core.Mail.Reading;
using CalendlyWoo.Tests.Support.Browser;
using CalendlyWoo.Web.Demo.Mailbox;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

/// <summary>The guided set-up in a browser, and the health page that it becomes.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class SetupPageTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Setup_Demo_ReadsAsHealthAndMailsATest()
    {
        await using var product = await PageHost.StartDemoAsync();
        await using var visit = await Visit.BeginAsync(fixture.Browser, product);
        var page = visit.Page;
        await visit.OpenAsync("setup");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check all now" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-step=shop]")).ToContainTextAsync("accepts our key");
        await Assertions.Expect(page.GetByText("Everything works.")).ToBeVisibleAsync();
        await Shots.TakeAsync(page, "setup-health");

        await page.Locator("[data-step=test]").GetByRole(AriaRole.Button, new() { Name = "Make a test booking" }).ClickAsync();
        await page.Locator("[data-step=test] .more").GetByRole(AriaRole.Button, new() { Name = "Make a test booking" }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-test-state=arrived]")).ToBeVisibleAsync();
        await Shots.TakeAsync(page, "setup-test");
        Assert.Single(product.World.Mailbox.Store.Messages, mail => MailReader.Read(mail.Raw.Span).Subject.StartsWith("[Test] ", StringComparison.Ordinal));
        Assert.Empty(visit.Offences);
    }

    [Theory]
    [InlineData(1440, false)]
    [InlineData(390, true)]
    public async Task Setup_Bare_BeginsWithTheAddressAndStaysWithinTheWindow(int width, bool dark)
    {
        await using var product = await PageHost.StartBareAsync();
        await using var visit = await Visit.BeginAsync(fixture.Browser, product, width, dark, await product.SignInAsync());
        var page = visit.Page;
        await visit.OpenAsync("setup");

        await Assertions.Expect(page.Locator("[data-step=address] input")).ToHaveValueAsync(product.Address.AbsoluteUri.TrimEnd('/'));
        Assert.Equal("", await visit.OverflowAsync());
        await Shots.TakeAsync(page, $"setup-bare-{width}");
        await page.Locator("[data-step=address] input").FillAsync("https://nothing.invalid");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and check" }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-step=address]")).ToContainTextAsync("There is no computer called nothing.invalid");
        await Shots.TakeAsync(page, $"setup-address-{width}");
        Assert.Equal("", await visit.OverflowAsync());
        Assert.Empty(visit.Offences);
    }
}
