using System.Net;
using System.Text.RegularExpressions;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.People;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Browser;
using CalendlyWoo.Web.Demo;
using CalendlyWoo.Web.Demo.Calendly;
using CalendlyWoo.Web.Demo.Mailbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

/// <summary>The log in a browser: it runs, pauses, is searched, and leads to what it speaks of.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class LogPageTests(BrowserFixture fixture, DemoProduct demo) : IClassFixture<DemoProduct>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tail_WhileBookingsComeIn_RunsPausesAndLeadsToTheBooking()
    {
        var product = demo.Running;
        await using var visit = await Visit.BeginAsync(fixture.Browser, product);
        var page = visit.Page;
        await visit.OpenAsync("log");
        await Assertions.Expect(page.GetByText("Live: new lines appear by themselves")).ToBeVisibleAsync();

        await BookAsync(product, "Rosalind Franklin");
        await Assertions.Expect(Lines(page).Filter(new() { HasText = "Rosalind Franklin" }).First).ToBeVisibleAsync();
        await WaitForMailsAsync(product, "Rosalind Franklin");

        await page.Keyboard.PressAsync(" ");
        await Assertions.Expect(page.GetByText("Paused", new() { Exact = true })).ToBeVisibleAsync();
        await BookAsync(product, "Lise Meitner");
        await Assertions.Expect(page.Locator(".newer")).ToHaveTextAsync(new Regex("^[1-9]\\d* new$"));
        await Assertions.Expect(Lines(page).Filter(new() { HasText = "Lise Meitner" })).ToHaveCountAsync(0);
        await Shots.TakeAsync(page, "log-paused");
        await page.Keyboard.PressAsync(" ");
        await Assertions.Expect(Lines(page).Filter(new() { HasText = "Lise Meitner" }).First).ToBeVisibleAsync();
        await WaitForMailsAsync(product, "Lise Meitner");

        // From key to key down to the line, and over to all lines of its booking.
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator(".said").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "All lines of this booking" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/log\\?booking="));
        await Assertions.Expect(page.Locator(".chips")).ToContainTextAsync("Booking of Lise Meitner");
        await Assertions.Expect(Lines(page).Filter(new() { HasText = "Rosalind Franklin" })).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".whose a").First).ToHaveAttributeAsync("href", new Regex("^bookings/"));
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Filters_Chosen_StandInTheAddressAndCanBeTakenAway()
    {
        var product = demo.Running;
        await BookAsync(product, "Emmy Noether");
        await WaitForMailsAsync(product, "Emmy Noether");
        await using var visit = await Visit.BeginAsync(fixture.Browser, product);
        var page = visit.Page;
        await visit.OpenAsync("log");

        await page.GetByLabel("Find").Last.FillAsync(AddressOf("Emmy Noether"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/log\\?q="));
        await Assertions.Expect(Lines(page).First).ToContainTextAsync("Emmy Noether");
        await page.Locator(".filters select").First.SelectOptionAsync(new SelectOptionValue { Label = "Mail" });
        await page.WaitForURLAsync(new Regex("kind=mail"));
        await Assertions.Expect(page.Locator(".kind:not(:text('Mail'))")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Errors", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Nothing matches.")).ToBeVisibleAsync();
        await page.Locator(".taken").Filter(new() { HasText = "Mail" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "All levels" }).ClickAsync();
        await Assertions.Expect(Lines(page).First).ToBeVisibleAsync();
        await page.ReloadAsync();
        await visit.StandsAsync();
        await Assertions.Expect(page.GetByLabel("Find").Last).ToHaveValueAsync(AddressOf("Emmy Noether"));
    }

    [Theory]
    [InlineData(1440, false)]
    [InlineData(390, true)]
    public async Task Page_ManyLinesOfEveryKind_StaysLightAndWithinTheWindow(int width, bool dark)
    {
        var product = demo.Running;
        await AddLinesAsync(product, 1200);
        await using var visit = await Visit.BeginAsync(fixture.Browser, product, width, dark);
        var page = visit.Page;
        await visit.OpenAsync("log");

        await page.Locator(".said").Nth(3).ClickAsync();
        await Assertions.Expect(page.Locator(".about")).ToBeVisibleAsync();
        Assert.Equal("", await visit.OverflowAsync());
        // What stands above every page is looked at with every page.
        Assert.DoesNotContain(await Axe.RunAsync(page), found => !found.Contains("class=\"mails", StringComparison.Ordinal));
        await Shots.TakeAsync(page, $"log-{width}{(dark ? "-dark" : "")}");
        for (var more = 0; more < 9; more++)
        {
            var count = await Lines(page).CountAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Show older" }).ClickAsync();
            await Assertions.Expect(Lines(page)).Not.ToHaveCountAsync(count);
        }

        await Assertions.Expect(Lines(page)).ToHaveCountAsync(500);
        await page.GetByRole(AriaRole.Link, new() { Name = "Older lines" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "To the newest" })).ToBeVisibleAsync();
        await Assertions.Expect(Lines(page)).ToHaveCountAsync(50);
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Export_ByRole_IsForManagers()
    {
        await using var product = await PageHost.StartBareAsync();
        using var manager = (await product.SignInAsync(PersonRole.Manager)).CreateClient(product.Address);
        using var viewer = (await product.SignInAsync(PersonRole.Viewer)).CreateClient(product.Address);

        var csv = await manager.GetStringAsync("log/export?format=csv&kind=system", Token);
        var json = await manager.GetAsync("log/export?format=json&kind=audit", Token);

        Assert.Contains("CalendlyWoo started.", csv, StringComparison.Ordinal);
        Assert.Equal("application/json", json.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Exported the log as CSV.", await json.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await viewer.GetAsync("log/export?format=csv", Token)).StatusCode);
        // What somebody changed is not for those who only look.
        Assert.DoesNotContain("Exported the log", await viewer.GetStringAsync("log", Token), StringComparison.Ordinal);
        Assert.Contains("Exported the log", await manager.GetStringAsync("log", Token), StringComparison.Ordinal);
    }

    private static ILocator Lines(IPage page) => page.Locator("[data-line]");

    private static string AddressOf(string name) => $"{name.Replace(' ', '.').ToLowerInvariant()}@example.com";

    private static Task BookAsync(PageHost product, string name)
    {
        product.Customer.PayAndBook(new DemoWish(ModelStudio.VirtualStylingSessionWithLinks, name, AddressOf(name)));
        return Task.CompletedTask;
    }

    private static Task<ReceivedMail> WaitForMailsAsync(PageHost product, string name) =>
        product.World.Mailbox.Store.WaitForAsync(mail => mail.To.Contains(AddressOf(name)), Patience.Limit, Token);

    private static async Task AddLinesAsync(PageHost product, int count)
    {
        var now = product.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await using var db = await product.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(Token);
        db.AddRange(Enumerable.Range(1, count).Select(i => (i % 6) switch
        {
            0 => ActivityLog.General(ActivityKind.Connection, ActivityLevel.Error, "The mail server refused the password. Enter it anew under Settings, Mail.", now.AddMinutes(-i)),
            1 => ActivityLog.Process("Kestrel", ActivityLevel.Warning, $"Connection id \"{i}\" sent {new string('x', 30)} and was closed.", now.AddMinutes(-i)),
            2 => ActivityLog.Audit("Had missed bookings looked for.", "Gwendolyn Featherstonehaugh", now.AddMinutes(-i)),
            _ => ActivityLog.General(ActivityKind.Mail, ActivityLevel.Info, $"The mail server took the mail: 250 2.0.0 Ok: queued as {i:X8}", now.AddMinutes(-i)),
        }));
        await db.SaveChangesAsync(Token);
    }
}
