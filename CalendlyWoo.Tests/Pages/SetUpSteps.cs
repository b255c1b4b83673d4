using System.Diagnostics;
using CalendlyWoo.Web.Demo.Calendly;
using CalendlyWoo.Web.Demo.Mailbox;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

/// <summary>What a new owner clicks and types from the set-up link on. Counts her clicks, and pictures each step where a folder is named.</summary>
internal sealed class SetUpSteps(IPage page)
{
    private readonly long _began = Stopwatch.GetTimestamp();
    private int _pictures;

    public int Clicks { get; private set; }

    public TimeSpan Took => Stopwatch.GetElapsedTime(_began);

    private ILocator Step(string name) => page.Locator($"[data-step={name}]");

    public async Task MakeOwnerAsync(string email)
    {
        await page.GetByLabel("Your name").FillAsync("Mila Reyes");
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.Locator("input[name='Input.Password']").FillAsync("nine blue kettles sing");
        await PictureAsync("welcome");
        await ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Make my account" }));
        await ReadyAsync("setup");
        await PictureAsync("setup-begins");
    }

    public async Task NameAddressAsync()
    {
        await ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Save and check" }));
        await DoneAsync("address");
        await PictureAsync("address-done");
    }

    public async Task ConnectCalendlyAsync(CalendlyOptions app)
    {
        await ClickAsync(Step("calendly").GetByRole(AriaRole.Link, new() { Name = "Connect Calendly" }));
        await ReadyAsync("settings/calendly");
        await FillAsync("calendly-client-id", app.ClientId);
        await FillAsync("calendly-client-secret", app.ClientSecret);
        await FillAsync("calendly-signing-key", app.WebhookSigningKey);
        await PictureAsync("calendly-app");
        await ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Save and connect Calendly" }));
        await PictureAsync("calendly-asks", page.GetByRole(AriaRole.Button, new() { Name = "Allow" }));
        await ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Allow" }));
        await Assertions.Expect(page.Locator("[data-result]")).ToBeVisibleAsync();
        await PictureAsync("calendly-connected");
        await BackAsync();
        await DoneAsync("calendly");
        await DoneAsync("subscription");
        await PictureAsync("calendly-done");
    }

    public async Task ConnectShopAsync(SimulatedShop shop)
    {
        await ClickAsync(Step("shop").GetByRole(AriaRole.Link, new() { Name = "Connect the shop" }));
        await ReadyAsync("settings/shop");
        await FillAsync("shop-address", shop.Address.AbsoluteUri);
        await ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Find the shop" }));
        await PictureAsync("shop-found", page.Locator("[data-found]"));
        await ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Connect the shop" }));
        await PictureAsync("shop-asks", page.GetByRole(AriaRole.Link, new() { Name = "Approve" }));
        await ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "Approve" }));
        await PictureAsync("shop-connected", page.GetByText("The shop is connected."));
        await BackAsync();
        await DoneAsync("shop");
        await PictureAsync("shop-done");
    }

    public async Task SetUpMailAsync(MailboxServer mailbox)
    {
        await ClickAsync(Step("mail").GetByRole(AriaRole.Link, new() { Name = "Set up mail" }));
        await ReadyAsync("settings/mail");
        await FillAsync("smtp-from", "hello@studio.example");
        await FillAsync("smtp-host", "localhost");
        await FillAsync("smtp-port", mailbox.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await page.Locator("#smtp-security").SelectOptionAsync("None");
        await PictureAsync("mail-filled-in");
        await ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }));
        await Assertions.Expect(page.GetByText("Saved. The next mail leaves by this account.")).ToBeVisibleAsync();
        await BackAsync();
        await DoneAsync("mail");
        await DoneAsync("services");
        await PictureAsync("mail-done");
    }

    public async Task TestAsync()
    {
        await ClickAsync(Step("test").GetByRole(AriaRole.Button, new() { Name = "Make a test booking" }));
        await Assertions.Expect(page.Locator("[data-test-state=arrived]")).ToBeVisibleAsync();
        await Assertions.Expect(Step("test")).ToContainTextAsync("The mail was handed to the server. Look into your inbox");
        await PictureAsync("test-arrived");
    }

    public async Task GoLiveAsync()
    {
        await ClickAsync(Step("golive").GetByRole(AriaRole.Button, new() { Name = "Go live" }).Last);
        await PictureAsync("go-live-asks", page.GetByRole(AriaRole.Dialog));
        await ClickAsync(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Go live" }));
        await Assertions.Expect(page.GetByText("Everything works.")).ToBeVisibleAsync();
        await PictureAsync("everything-works");
    }

    private async Task BackAsync()
    {
        await ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "Set-up", Exact = true }).First);
        await ReadyAsync("setup");
    }

    private async Task ReadyAsync(string path)
    {
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/" + path);
        await page.Locator("html[data-interactive]").WaitForAsync();
    }

    private Task DoneAsync(string step) => Assertions.Expect(Step(step)).ToHaveAttributeAsync("data-state", "done");

    private async Task FillAsync(string name, string value)
    {
        await page.Locator($"#{name}[data-alive=true], #{name}").First.FillAsync(value);
        await page.Locator($"#{name}").BlurAsync();
    }

    private async Task ClickAsync(ILocator target)
    {
        Clicks++;
        await target.ClickAsync();
    }

    private async Task PictureAsync(string name, ILocator? shows = null)
    {
        if (shows is not null) await Assertions.Expect(shows).ToBeVisibleAsync();
        await Shots.TakeAsync(page, $"first-start-{++_pictures:00}-{name}");
    }
}
