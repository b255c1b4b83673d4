using CalendlyWoo.Core.People;
using CalendlyWoo.Core.WooCommerce.Connecting;
using CalendlyWoo.Tests.Support.Browser;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendlyWoo.Tests.Pages;

/// <summary>Connecting the shop as a new owner does it, in a browser.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class ShopPageTests(BrowserFixture fixture, BareProduct bare) : IClassFixture<BareProduct>, IAsyncLifetime
{
    private SimulatedShop _shop = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ShopSetup Setup => bare.Running.Services.GetRequiredService<ShopSetup>();

    public async ValueTask InitializeAsync()
    {
        var statuses = new Dictionary<string, string> { ["booked"] = "Booked" };
        _shop = await SimulatedShop.StartAsync(new ShopOptions { CustomStatuses = statuses, HighPerformanceOrderStorage = false }, cancellationToken: Cancel);
        await Setup.DisconnectAsync("a test", Cancel);
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Theory]
    [InlineData(1440, false)]
    [InlineData(390, true)]
    public async Task ProductPagePasted_Approved_ShowsChecksAndFacts(int width, bool dark)
    {
        await using var visit = await OpenAsync(width, dark);
        var page = visit.Page;
        await FindAsync(page, _shop.Address + "product/virtual-styling-session/?utm_source=x");
        await Expect(page.Locator("[data-found]")).ToContainTextAsync("Styling Studio");
        await PictureAsync(page, $"shop-found-{width}");

        await page.GetByRole(AriaRole.Button, new() { Name = "Connect the shop" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "CalendlyWoo would like to connect to your store" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Approve" }).ClickAsync();

        await Expect(page.GetByText("The shop is connected.")).ToBeVisibleAsync();
        await Expect(page.Locator(".checks[data-finished=true] [data-check=passed]")).ToHaveCountAsync(9);
        await Expect(page.Locator("[data-facts]")).ToContainTextAsync("America/New York");
        await Expect(page.Locator("[data-facts]")).ToContainTextAsync("among WordPress's posts");
        await Expect(page.Locator("[data-status=completed]")).ToContainTextAsync("The shop mails the customer");
        await Expect(page.Locator("[data-status=booked]")).ToContainTextAsync("No mail, unless its plug-in sends one");
        Assert.Equal("", await visit.OverflowAsync());
        await PictureAsync(page, $"shop-connected-{width}");
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Denied_InTheShop_SaysSoAndChangesNothing()
    {
        await using var visit = await OpenAsync();
        var page = visit.Page;
        await FindAsync(page, _shop.Address.AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Connect the shop" }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Deny" }).ClickAsync();

        await Expect(page.GetByText("Access was denied in the shop.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("The shop's address")).ToHaveValueAsync(_shop.Address.AbsoluteUri.TrimEnd('/'));
        await PictureAsync(page, "shop-denied");
        Assert.False(Setup.IsConnected);
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task KeysByHand_Swapped_ArePutRightTestedAndSaved()
    {
        await using var visit = await OpenAsync();
        var page = visit.Page;
        await FindAsync(page, _shop.Address.AbsoluteUri);
        await page.GetByText("Enter a key by hand", new() { Exact = true }).ClickAsync();
        await page.Locator("#shop-key").FillAsync(_shop.Key.ConsumerSecret + " ");
        await page.Locator("#shop-secret").FillAsync(" " + _shop.Key.ConsumerKey);
        await PictureAsync(page, "shop-by-hand");

        await page.GetByRole(AriaRole.Button, new() { Name = "Test and connect" }).ClickAsync();

        await Expect(page.GetByText("Key and secret were in each other's field; we put them right.").First).ToBeVisibleAsync();
        await Expect(page.Locator("[data-facts]")).ToBeVisibleAsync();
        Assert.True(Setup.IsConnected);
        Assert.DoesNotContain(_shop.Key.ConsumerSecret, await page.ContentAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task KeyByHand_ReadOnly_IsNotSavedAndSaysWhatToDo()
    {
        var reader = ShopKey.Create(ShopPermission.Read);
        await using var shop = await SimulatedShop.StartAsync(new ShopOptions { Keys = [ShopKey.Demo, reader] }, cancellationToken: Cancel);
        await using var visit = await OpenAsync();
        var page = visit.Page;
        await FindAsync(page, shop.Address.AbsoluteUri);
        await page.GetByText("Enter a key by hand", new() { Exact = true }).ClickAsync();
        await page.Locator("#shop-key").FillAsync(reader.ConsumerKey);
        await page.Locator("#shop-secret").FillAsync(reader.ConsumerSecret);

        await page.GetByRole(AriaRole.Button, new() { Name = "Test and connect" }).ClickAsync();

        await Expect(page.Locator("[data-part=Writing] [data-check=failed]")).ToContainTextAsync("Our key may only read the shop's orders.");
        await Expect(page.Locator("[data-part=Writing]")).ToContainTextAsync("Set its permissions to Read/Write");
        await PictureAsync(page, "shop-read-only");
        Assert.False(Setup.IsConnected);
    }

    [Fact]
    public async Task Connected_StatusTriedAndDisconnected_EachSaysWhatItDoes()
    {
        await Setup.ConnectAsync(_shop.Address.AbsoluteUri, new ShopKeyPair(_shop.Key.ConsumerKey, _shop.Key.ConsumerSecret), "Ann", null, Cancel);
        var id = _shop.AddOrder(new NewOrder { Email = "ann@example.com" }).Id;
        await using var visit = await OpenAsync();
        var page = visit.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Try one on a test order" }).ClickAsync();
        await page.GetByLabel("Order number").FillAsync($"#{id}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look at the order" }).ClickAsync();
        await Expect(page.GetByText($"By default the shop mails the customer of #{id}")).ToBeVisibleAsync();
        await PictureAsync(page, "shop-trial");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Set #{id} to Completed and back" }).ClickAsync();
        await Expect(page.GetByText("The shop took Completed, and the order is Processing again.")).ToBeVisibleAsync();
        await page.Locator("dialog footer").GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Disconnect", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Disconnect the shop" }).ClickAsync();
        await Expect(page.GetByLabel("The shop's address")).ToBeVisibleAsync();
        Assert.False(Setup.IsConnected);
        Assert.Empty(visit.Offences);
    }

    [Theory]
    [InlineData(PersonRole.Manager)]
    [InlineData(PersonRole.Viewer)]
    public async Task OtherThanTheOwner_LooksOnly(PersonRole role)
    {
        await Setup.ConnectAsync(_shop.Address.AbsoluteUri, new ShopKeyPair(_shop.Key.ConsumerKey, _shop.Key.ConsumerSecret), "Ann", null, Cancel);
        await using var visit = await OpenAsync(role: role);

        await Expect(visit.Page.Locator("[data-facts]")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("[data-test]")).ToHaveCountAsync(role == PersonRole.Manager ? 1 : 0);
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Disconnect" })).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("#shop-address")).ToHaveCountAsync(0);
        await Expect(visit.Page.GetByText("Try one on a test order")).ToHaveCountAsync(0);
    }

    private static async Task FindAsync(IPage page, string address)
    {
        await page.GetByLabel("The shop's address").FillAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Find the shop" }).ClickAsync();
        await page.Locator("[data-found]").WaitForAsync();
    }

    /// <summary>Only where a person wants to look.</summary>
    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CALENDLYWOO_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }

    private async Task<Visit> OpenAsync(int width = 1440, bool dark = false, PersonRole role = PersonRole.Owner)
    {
        var visit = await Visit.BeginAsync(fixture.Browser, bare.Running, width, dark, await bare.Running.SignInAsync(role));
        await visit.Page.GotoAsync("settings/shop");
        await visit.Page.Locator("[data-alive=true]").First.WaitForAsync();
        return visit;
    }
}
