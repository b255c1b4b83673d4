using CalendlyWoo.Core.Services.Mapping;
using CalendlyWoo.Tests.Support.Browser;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

[Collection(BrowserTestCollection.Name)]
public sealed class ServicesPageTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Services_MappedByDragByKeyboardAndBySuggestion_AreSavedAndKept()
    {
        await using var product = await PageHost.StartDemoAsync();
        product.World.Shop.AddProduct(new ShopProduct(41, "Wardrobe Check", "WARD", 90));
        product.World.Shop.AddProduct(new ShopProduct(42, "Colour Advice", "COL", 60));
        product.World.Shop.AddProduct(new ShopProduct(43, "In person styling sessions", "IPS-2", 60));
        await using var visit = await Visit.BeginAsync(fixture.Browser, product);
        await visit.OpenAsync("settings/services");
        var page = visit.Page;
        await Assertions.Expect(page.GetByText("9 products")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("3 event types")).ToBeVisibleAsync();
        await page.Locator("[data-drags]").WaitForAsync();
        await ShotAsync(page, "services-1440");

        var card = page.Locator("[data-service='Virtual Styling Session']");
        await page.Locator("[data-offer='Wardrobe Check']").DragToAsync(card);
        await Assertions.Expect(card.GetByText("Wardrobe Check")).ToBeVisibleAsync();

        await page.GetByLabel("Add “Colour Advice” to a service").FocusAsync();
        await page.Keyboard.TypeAsync("In Person");
        await Assertions.Expect(page.Locator("[data-service='In Person Styling Session']").GetByText("Colour Advice")).ToBeVisibleAsync();
        await page.Locator("[data-toast]").Last.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-service='In Person Styling Session']").GetByText("Colour Advice")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Take all suggestions" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-service='In Person Styling Session']").GetByText("In person styling sessions")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Saved. The next booking goes by it.")).ToBeVisibleAsync();
        await visit.OpenAsync("settings/services");

        await Assertions.Expect(page.Locator("[data-service='Virtual Styling Session']").GetByText("Wardrobe Check")).ToBeVisibleAsync();
        Assert.Empty(visit.Offences);
        var board = (await product.Services.GetRequiredService<ServiceDesk>().ReadAsync(TestContext.Current.CancellationToken)).Board;
        Assert.Contains("43", board.Services.Single(service => service.Name == "In Person Styling Session").Products);
    }

    [Fact]
    public async Task Services_OnAPhoneWithTheShopAway_WorkWithTheOtherSide()
    {
        await using var product = await PageHost.StartDemoAsync();
        await using var visit = await Visit.BeginAsync(fixture.Browser, product, width: 390, dark: true);
        product.World.Shop.Faults.Add(ShopFault.FirewallBlock);
        await visit.OpenAsync("settings/services");

        await Assertions.Expect(visit.Page.GetByText("3 event types")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Open its settings" })).ToHaveAttributeAsync("href", "settings/shop");
        await ShotAsync(visit.Page, "services-390-dark");
        Assert.Equal("", await visit.OverflowAsync());
    }

    private static async Task ShotAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CALENDLYWOO_SHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
