using CalendlyWoo.Core.People;
using CalendlyWoo.Tests.Support.Browser;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

[Collection(BrowserTestCollection.Name)]
public sealed class SubscriptionsPageTests(BrowserFixture browser, DemoProduct demo) : IClassFixture<DemoProduct>
{
    [Fact]
    public async Task Page_ShowsOursAndStrangers_DeletesOnlyByName_AndSendsATestEvent()
    {
        var product = demo.Running;
        var stranger = product.World.Calendly.AddSubscription(new Uri("https://hooks.stranger.example/catch/42"));
        product.World.Calendly.AddSubscription(new Uri($"https://staging.example/webhooks/calendly/staging-{new string('b', 32)}"));
        await using var visit = await Visit.BeginAsync(browser.Browser, product);
        var page = visit.Page;

        await visit.OpenAsync("settings/subscriptions");

        await Assertions.Expect(page.GetByText("Calendly tells us about bookings.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-kind=Current]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-kind=OtherEnvironment]")).ToHaveCountAsync(1);
        var foreign = page.Locator("[data-kind=Foreign]");
        await foreign.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync(stranger.CallbackUrl);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        Assert.Equal(3, product.World.Calendly.Subscriptions.Count);

        await page.GetByRole(AriaRole.Button, new() { Name = "Send a test event" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-check=passed]")).ToHaveCountAsync(6);
        await ShootAsync(page, "light-1440");

        await foreign.GetByRole(AriaRole.Button).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete at Calendly" }).ClickAsync();
        await Assertions.Expect(foreign).ToHaveCountAsync(0);
        product.World.Calendly.Disable(product.World.Calendly.Subscriptions.Single(s => s.CallbackUrl.StartsWith(product.Address.AbsoluteUri, StringComparison.Ordinal)).Uuid);
        await page.GetByRole(AriaRole.Button, new() { Name = "Repair" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Calendly tells us about bookings again.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Calendly had stopped telling us about bookings")).ToBeVisibleAsync();
        Assert.Empty(visit.Offences);
    }

    [Theory]
    [InlineData(390, false)]
    [InlineData(390, true)]
    [InlineData(1440, true)]
    public async Task Page_FitsItsWindow(int width, bool dark)
    {
        await using var visit = await Visit.BeginAsync(browser.Browser, demo.Running, width, dark);
        await visit.OpenAsync("settings/subscriptions");
        await Assertions.Expect(visit.Page.Locator("[data-kind=Current]")).ToBeVisibleAsync();
        await ShootAsync(visit.Page, $"{(dark ? "dark" : "light")}-{width}");
        Assert.Equal("", await visit.OverflowAsync());
    }

    private static async Task ShootAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"subscriptions-{name}.png"), FullPage = true });
        }
    }
}

/// <summary>Who may only look sees no button that changes anything.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class SubscriptionsPageViewerTests(BrowserFixture browser, BareProduct bare) : IClassFixture<BareProduct>
{
    [Fact]
    public async Task Viewer_OnlyLooks()
    {
        var person = await bare.Running.SignInAsync(PersonRole.Viewer);
        await using var visit = await Visit.BeginAsync(browser.Browser, bare.Running, person: person);
        await visit.OpenAsync("settings/subscriptions");
        await Assertions.Expect(visit.Page.GetByText("Calendly is not connected yet")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Repair" })).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send a test event" })).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Look for missed bookings" })).ToHaveCountAsync(0);
    }
}
