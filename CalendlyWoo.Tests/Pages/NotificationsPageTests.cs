using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Browser;
using CalendlyWoo.Web.Demo;
using CalendlyWoo.Web.Demo.Calendly;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

/// <summary>The list of mails in a real browser, on a demo with 200 customers who got theirs.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class NotificationsPageTests(BrowserFixture browser, MailedProduct mailed) : IClassFixture<MailedProduct>
{
    [Fact]
    public async Task TwoHundred_AreSentAgainOnceEach_WithProgressThatIsFoundAgain()
    {
        var counted = new ConcurrentDictionary<string, int>();
        mailed.Running.World.Mailbox.Store.Received += mail => counted.AddOrUpdate(mail.To[0], 1, (_, count) => count + 1);
        await using var visit = await Visit.BeginAsync(browser.Browser, mailed.Running);
        var page = visit.Page;
        // Another test may have booked one more by now.
        await visit.OpenAsync("notifications?state=mailed&q=guest");
        await page.Locator("[data-notification]").First.HoverAsync();
        await Shots.TakeAsync(page, "notifications-1440");
        await page.Locator("[data-notification] input").First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Select all: 200 mails" }).ClickAsync();
        await Shots.TakeAsync(page, "notifications-chosen-1440");

        await page.GetByRole(AriaRole.Button, new() { Name = "Send again", Exact = true }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToContainTextAsync("Send 200 mails again?");
        await Assertions.Expect(dialog).ToContainTextAsync("200 Sent again, to the same address");
        await Shots.TakeAsync(page, "notifications-dialog-1440");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Send 200" }).ClickAsync();
        await Assertions.Expect(page.Locator("progress")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".progress")).ToContainTextAsync(new Regex("[1-9][0-9]* of 200"));
        await Shots.TakeAsync(page, "notifications-progress-1440");

        await page.GetByRole(AriaRole.Link, new() { Name = "Templates" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Templates");
        await page.GoBackAsync();
        await Assertions.Expect(page.GetByText("Sending mails again").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-run=Done]")).ToContainTextAsync("Of these mails 200 have left.");

        await Shots.TakeAsync(page, "notifications-report-1440");
        Assert.Equal((200, 1), (counted.Count, counted.Values.Max()));
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Back_LeadsToTheSameFiltersAndPlace()
    {
        await using var visit = await Visit.BeginAsync(browser.Browser, mailed.Running);
        var page = visit.Page;
        await visit.OpenAsync("notifications");
        await page.Locator("[data-group=Mailed]").ClickAsync();
        await page.WaitForURLAsync("**/notifications?state=mailed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show more" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-notification]")).ToHaveCountAsync(100);
        await page.WaitForURLAsync("**/notifications?state=mailed&rows=100");
        var row = page.Locator("[data-notification]").Nth(80);
        await row.ScrollIntoViewIfNeededAsync();
        var before = await page.EvaluateAsync<double>("() => scrollY");
        Assert.True(before > 500);

        await row.Locator("a").ClickAsync();
        await page.WaitForURLAsync(new Regex("/notifications/[0-9a-f-]{36}$"));
        await page.GoBackAsync();

        await Assertions.Expect(page.Locator("[data-notification]")).ToHaveCountAsync(100);
        await Patience.UntilAsync(
            async () => Math.Abs(await page.EvaluateAsync<double>("() => scrollY") - before) < 2, "The place in the list was not found again.");
    }

    [Fact]
    public async Task Search_Views_AndNews_AreThere()
    {
        await using var visit = await Visit.BeginAsync(browser.Browser, mailed.Running);
        var page = visit.Page;
        await visit.OpenAsync("notifications");
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Find a mail" }).FillAsync("guest7@");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-notification] strong").First).ToHaveTextAsync("Guest Number7");

        await page.Locator("summary[aria-label^=Views]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save these filters as a view" }).ClickAsync();
        await page.GetByLabel("Name").FillAsync("Number seven");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("summary[aria-label^=Views]")).ToContainTextAsync("Number seven");
        await page.Locator("summary[aria-label^=Views]").ClickAsync();
        await Shots.TakeAsync(page, "notifications-views-1440");
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete Number seven" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator("summary[aria-label^=Views]")).ToContainTextAsync("Number seven");

        await visit.OpenAsync("notifications");
        await Assertions.Expect(page.Locator("[data-notification]")).ToHaveCountAsync(50);
        mailed.Running.Customer.PayAndBook(MailedProduct.Wish(500) with { Email = "maha@example.com", Name = "مها " + new string('x', 60) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Since you looked: 1 new" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-notification] strong").First).ToContainTextAsync("xxx");
        Assert.Empty(visit.Offences);
    }

    [Theory]
    [InlineData(390, false)]
    [InlineData(390, true)]
    [InlineData(1000, false)]
    [InlineData(1440, true)]
    public async Task Page_FitsItsWindow_AndSatisfiesAxe(int width, bool dark)
    {
        await using var visit = await Visit.BeginAsync(browser.Browser, mailed.Running, width, dark);
        await visit.OpenAsync("notifications?kind=booked&when=30d&q=guest19");
        var first = visit.Page.Locator("[data-notification]").First;
        await first.WaitForAsync();
        await first.Locator("input").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.Page.GetByRole(AriaRole.Region, new() { Name = "Chosen mails" }).WaitForAsync();
        await Shots.TakeAsync(visit.Page, $"notifications-{(dark ? "dark" : "light")}-{width}");
        Assert.Equal("", await visit.OverflowAsync());
        Assert.Empty(await Axe.RunAsync(visit.Page));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Select none" }).ClickAsync();
        await visit.Page.Locator("summary[aria-label^=When]").ClickAsync();
        await Shots.TakeAsync(visit.Page, $"notifications-when-{(dark ? "dark" : "light")}-{width}");
        Assert.Equal("", await visit.OverflowAsync());
    }

    [Fact]
    public async Task LongPress_ChoosesARow_AndOpensNothing()
    {
        await using var visit = await Visit.BeginAsync(browser.Browser, mailed.Running, 390);
        await visit.OpenAsync("notifications?q=guest19");
        var row = visit.Page.Locator("[data-notification]").First;
        var link = row.Locator("a");
        await visit.Page.Locator("[data-listening]").WaitForAsync();

        await link.DispatchEventAsync("pointerdown", new { pointerType = "touch", bubbles = true });
        await Assertions.Expect(row.Locator("input")).ToBeCheckedAsync();
        await link.DispatchEventAsync("pointerup", new { pointerType = "touch", bubbles = true });
        await link.DispatchEventAsync("click", new { bubbles = true, cancelable = true });

        await Assertions.Expect(visit.Page.GetByText("1 selected")).ToBeVisibleAsync();
        Assert.EndsWith("notifications?q=guest19", visit.Page.Url, StringComparison.Ordinal);
    }
}

/// <summary>A demo in which 200 customers booked and got their mails.</summary>
public sealed class MailedProduct : IAsyncLifetime
{
    private const int Customers = 200;

    internal PageHost Running { get; private set; } = null!;

    public static DemoWish Wish(int number) =>
        new(ModelStudio.EventTypes[0], string.Create(CultureInfo.InvariantCulture, $"Guest Number{number}"), string.Create(CultureInfo.InvariantCulture, $"guest{number}@example.com"));

    public async ValueTask InitializeAsync()
    {
        Running = await PageHost.StartDemoAsync();
        for (var number = 0; number < Customers; number++) Running.Customer.PayAndBook(Wish(number));
        await Patience.UntilAsync(
            async () =>
            {
                await using var db = await Running.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync();
                return await db.Notifications.CountAsync(n => n.State == NotificationState.Done) == Customers;
            },
            "The customers did not get their mails.");
    }

    public ValueTask DisposeAsync() => Running.DisposeAsync();
}
