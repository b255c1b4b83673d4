using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Orders.Index;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Support.Browser;
using CalendlyWoo.Web.Demo;
using CalendlyWoo.Web.Demo.Calendly;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

/// <summary>The owner resolves what waits for her, and sees its mail leave.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class NeedsYouPageTests(BrowserFixture fixture)
{
    private static readonly DemoWish Wish = new(ModelStudio.InPersonStylingSession, "Hannah Berg", "hannah.berg@example.com");
    private static readonly DemoWish AtWork = Wish with { Email = "hannah@bergundtal.example" };

    [Fact]
    public async Task Ambiguous_ResolvedByAClick_LeavesAndIsRememberedForTheNextBooking()
    {
        await using var product = await PageHost.StartDemoAsync();
        await using var visit = await Visit.BeginAsync(fixture.Browser, product);
        var page = visit.Page;
        await visit.OpenAsync("needs-you");
        await Assertions.Expect(page.GetByText("Nothing needs you.")).ToBeVisibleAsync();
        await Shots.TakeAsync(page, "needs-you-nothing");
        var order = await AmbiguousAsync(product);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Several orders may be meant by a booking" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("h.berg@example.org")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("nav .count").First).ToHaveTextAsync("1");
        await Shots.TakeAsync(page, "needs-you-ambiguous-1440");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Remember that this address belongs" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Choose #{order}", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByText($"Order #{order} is taken.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Nothing needs you.")).ToBeVisibleAsync();
        await page.GotoAsync("demo/mailbox");
        await Assertions.Expect(page.GetByText(AtWork.Email).First).ToBeVisibleAsync();

        product.Customer.Book(AtWork with { Start = TimeProvider.System.GetUtcNow().AddDays(30) }, product.Customer.Order(Wish with { Email = "h.berg@example.org" }));
        await product.World.Mailbox.Store.WaitForTotalAsync(2, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Queue_ByKeyboard_GoesThroughPutsOffAndDismisses()
    {
        await using var product = await PageHost.StartDemoAsync();
        await AmbiguousAsync(product);
        var paid = product.Customer.Order(Wish with { Name = "Zoë O'Hara", Email = "zoe@example.com" });
        product.Customer.Book(Wish with { Name = "Zoë O'Hara", Email = "zoe@work.example", Start = TimeProvider.System.GetUtcNow().AddDays(20) }, paid);
        await using var visit = await Visit.BeginAsync(fixture.Browser, product);
        var page = visit.Page;
        await visit.OpenAsync("needs-you");
        await Assertions.Expect(page.Locator("[data-case-row]")).ToHaveCountAsync(2);

        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "An order fits in all but its e-mail address" })).ToBeVisibleAsync();
        await Shots.TakeAsync(page, "needs-you-other-address-1440");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Several orders may be meant" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-choose]").First).ToBeFocusedAsync();

        await page.Locator("h1").FocusAsync();
        await page.Keyboard.PressAsync("s");
        await page.GetByRole(AriaRole.Button, new() { Name = "For 3 days" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-case-row]")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-case-row]")).ToHaveCountAsync(2);

        await page.Locator("h1").FocusAsync();
        await page.Keyboard.PressAsync("d");
        await page.GetByRole(AriaRole.Button, new() { Name = "It was only a test." }).ClickAsync();
        await Shots.TakeAsync(page, "needs-you-dismiss-1440");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).Last.ClickAsync();
        await Assertions.Expect(page.Locator("[data-case-row]")).ToHaveCountAsync(1);

        await page.Locator("h1").FocusAsync();
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("The one before");
        Assert.Empty(visit.Offences);
    }

    [Theory]
    [InlineData(390, false)]
    [InlineData(390, true)]
    [InlineData(1440, true)]
    public async Task Page_FitsItsWindow(int width, bool dark)
    {
        await using var product = await PageHost.StartDemoAsync();
        await AmbiguousAsync(product);
        await using var visit = await Visit.BeginAsync(fixture.Browser, product, width, dark);
        await visit.OpenAsync("needs-you");
        await Assertions.Expect(visit.Page.Locator("[data-case-row]")).ToHaveCountAsync(1);
        await Shots.TakeAsync(visit.Page, $"needs-you-queue-{width}{(dark ? "-dark" : "")}");
        Assert.Equal("", await visit.OverflowAsync());
        await visit.Page.Locator("[data-case-row]").ClickAsync();
        await visit.Page.GetByLabel("Find the order").FillAsync("berg");
        await Assertions.Expect(visit.Page.Locator(".find .candidate")).ToHaveCountAsync(2);
        await Shots.TakeAsync(visit.Page, $"needs-you-case-{width}{(dark ? "-dark" : "")}");
        Assert.Equal("", await visit.OverflowAsync());
    }

    /// <summary>Somebody books with another address; two paid orders carry her name.</summary>
    private static async Task<long> AmbiguousAsync(PageHost product)
    {
        product.Customer.Order(Wish);
        var second = product.Customer.Order(Wish with { Email = "h.berg@example.org" });
        product.Customer.Book(AtWork, second);
        var factory = product.Services.GetRequiredService<IDbContextFactory<AppDb>>();
        while (true)
        {
            await using var db = await factory.CreateDbContextAsync(TestContext.Current.CancellationToken);
            if (await db.Cases.AnyAsync(c => c.OpenKey != null && c.Kind == CaseKind.Ambiguous, TestContext.Current.CancellationToken)) break;
            await Task.Yield();
        }

        await product.Services.GetRequiredService<OrderIndexInbox>().FlushAsync(TestContext.Current.CancellationToken);
        return second.Id;
    }
}
