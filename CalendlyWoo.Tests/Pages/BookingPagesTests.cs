using System.Text.RegularExpressions;
using CalendlyWoo.Tests.Support.Browser;
using CalendlyWoo.Web.Demo;
using CalendlyWoo.Web.Demo.Calendly;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

[Collection(BrowserTestCollection.Name)]
public sealed partial class BookingPagesTests(BrowserFixture fixture)
{
    private static readonly DemoWish Wish = new(ModelStudio.VirtualStylingSession, BookingSeeds.ArabicName, "layla@example.com");

    [Fact]
    public async Task Bookings_OneArrivesAndIsMoved_IsListedAndToldAsOneStory()
    {
        await using var product = await PageHost.StartDemoAsync();
        await using var visit = await Visit.BeginAsync(fixture.Browser, product);
        var page = visit.Page;
        await visit.OpenAsync("bookings");
        await Assertions.Expect(page.GetByText("No session is coming up.")).ToBeVisibleAsync();
        await Shots.TakeAsync(page, "bookings-none-1440");

        var first = product.Customer.PayAndBook(Wish);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "ليلى" })).ToContainTextAsync("Mailed");
        product.Customer.PayAndBook(Wish with { Name = BookingSeeds.LongName, Email = "w@example.com" });
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Since you looked: 1 new" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Since you looked: 1 new" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Wilhelmina" })).ToContainTextAsync("Mailed");
        await Shots.TakeAsync(page, "bookings-two-1440");

        await page.GetByRole(AriaRole.Link, new() { Name = "ليلى" }).ClickAsync();
        await Assertions.Expect(page.GetByText("is completed now.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "See what Calendly sent" })).ToHaveAttributeAsync("href", DeliveryLink());
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Open the mail" }).First).ToHaveAttributeAsync("href", NotificationLink());
        product.World.Calendly.Reschedule(first.InviteeUri.Split('/')[^1], TimeProvider.System.GetUtcNow().AddDays(12));
        await Assertions.Expect(page.Locator("li[data-kind=moved] s")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("For the customer")).ToBeVisibleAsync();
        await Shots.TakeAsync(page, "story-1440");
        Assert.Empty(visit.Offences);
        await LookAtAsync(product, new Uri(page.Url).AbsolutePath.TrimStart('/'), "story");
    }

    [Fact]
    public async Task Bookings_FilteredBySearch_KeepsItInTheAddress()
    {
        await using var product = await PageHost.StartDemoAsync();
        await BookingSeeds.AddWeekAsync(product);
        await using var visit = await Visit.BeginAsync(fixture.Browser, product);
        await visit.OpenAsync("bookings?view=past");
        await Assertions.Expect(visit.Page.Locator(".rows > li")).ToHaveCountAsync(9);

        await visit.Page.GetByLabel("Find").FillAsync("zoe");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".rows > li")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("bookings\\?view=past&q=zoe$"));
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.Locator(".rows > li")).ToHaveCountAsync(9);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Cancelled" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("No session was cancelled.")).ToBeVisibleAsync();
        Assert.Empty(visit.Offences);
        await LookAtAsync(product, "bookings?view=all", "bookings-many");
    }

    [Fact]
    public async Task Week_WithSessionsAtTheSameTime_ShowsThemBesideEachOtherAndFollowsTheArrowKeys()
    {
        await using var product = await PageHost.StartDemoAsync();
        await BookingSeeds.AddWeekAsync(product);
        await using var visit = await Visit.BeginAsync(fixture.Browser, product);
        var page = visit.Page;
        await visit.OpenAsync($"bookings/week?from={BookingSeeds.Wednesday:yyyy-MM-dd}");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "8 – 14 Jun 2026" })).ToBeVisibleAsync();

        var (one, other) = (await BoxAsync(page, "Wilhelmina"), await BoxAsync(page, "ليلى"));
        Assert.True(other.X >= one.X + one.Width - 1, "Sessions of one time stand beside each other.");
        Assert.True(other.Y > one.Y && other.Y < one.Y + one.Height, "The later one stands lower, and within the other's time.");

        await page.GetByRole(AriaRole.Link, new() { Name = "Grace Okafor" }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.GetByText("No session in this week.")).ToBeVisibleAsync();
        await Shots.TakeAsync(page, "week-none-1440");
        await page.GetByRole(AriaRole.Link, new() { Name = "The week before" }).ClickAsync();
        await page.SetViewportSizeAsync(390, 844);
        var (first, second) = (await BoxAsync(page, "Grace Okafor"), await BoxAsync(page, "Noor de Vries"));
        Assert.True(second.Y >= first.Y + first.Height, "On a phone they stand beneath each other.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Zoë O'Hara" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Zoë O'Hara");
        Assert.Empty(visit.Offences);
        await LookAtAsync(product, $"bookings/week?from={BookingSeeds.Wednesday:yyyy-MM-dd}", "week");
    }

    [Fact]
    public async Task Booking_ByItsFormerAddress_IsFoundAndOneThatIsGoneSaysSo()
    {
        await using var product = await PageHost.StartDemoAsync();
        var late = await BookingSeeds.AddLateAsync(product, BookingSeeds.LongName);
        await using var visit = await Visit.BeginAsync(fixture.Browser, product);

        await visit.OpenAsync($"?booking={late.Id}");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex($"bookings/{late.Id}$"));
        await Assertions.Expect(visit.Page.Locator("aside").GetByRole(AriaRole.Link, new() { Name = "Put it right" })).ToHaveAttributeAsync("href", CaseLink());
        await Assertions.Expect(visit.Page.Locator("li[data-kind=case]")).ToContainTextAsync("Order #5 is not paid");
        await LookAtAsync(product, $"bookings/{late.Id}", "story-needs");
        await visit.OpenAsync($"bookings/{Guid.NewGuid()}");
        await Assertions.Expect(visit.Page.GetByText("There is no such booking any more.")).ToBeVisibleAsync();
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Overview_WithALateMailAndACase_SaysSoInThreeSeconds()
    {
        await using var product = await PageHost.StartDemoAsync();
        await LookAtAsync(product, "", "overview-none");
        await BookingSeeds.AddLateAsync(product);
        product.Customer.PayAndBook(Wish with { Start = TimeProvider.System.GetUtcNow().AddHours(25) });
        await using var visit = await Visit.BeginAsync(fixture.Browser, product);
        await visit.OpenAsync("");

        await Assertions.Expect(visit.Page.GetByText("One mail is late.")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "1 mail is due and has not left" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "Needs you" }).GetByRole(AriaRole.Link, new() { Name = "No order was found for a booking" }))
            .ToHaveAttributeAsync("href", CaseLink());
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Img, new() { Name = "Bookings by the day: 2 today, 2 in 30 days, at most 2 a day." })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Img, new() { Name = "Mails by the day: 1 today, 1 in 30 days, at most 1 a day." })).ToBeVisibleAsync();
        Assert.Empty(visit.Offences);
        await LookAtAsync(product, "", "overview");
    }

    /// <summary>Nothing is wider than the window, and how it looks is written where somebody wants to see it.</summary>
    private async Task LookAtAsync(PageHost product, string path, string name)
    {
        foreach (var (width, dark) in new[] { (1440, false), (1000, true), (390, false) })
        {
            await using var visit = await Visit.BeginAsync(fixture.Browser, product, width, dark);
            await visit.OpenAsync(path);
            Assert.Equal("", await visit.OverflowAsync());
            await Shots.TakeAsync(visit.Page, $"{name}-{width}{(dark ? "-dark" : "")}");
        }
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(IPage page, string name) =>
        (await page.GetByRole(AriaRole.Link, new() { Name = name }).BoundingBoxAsync())!;

    [GeneratedRegex("^settings/deliveries/[0-9a-f-]{36}$")]
    private static partial Regex DeliveryLink();

    [GeneratedRegex("^notifications/[0-9a-f-]{36}$")]
    private static partial Regex NotificationLink();

    [GeneratedRegex("^needs-you\\?case=[0-9a-f-]{36}$")]
    private static partial Regex CaseLink();
}
