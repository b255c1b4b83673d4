using CalendlyWoo.Core.Care.Pausing;
using CalendlyWoo.Core.People;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Care.Alerts;
using CalendlyWoo.Tests.Care.Bounces;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Browser;
using CalendlyWoo.Web.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

/// <summary>The pause, bounces and alerts as somebody sees them.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class CarePageTests(BrowserFixture fixture, DemoProduct demo) : IClassFixture<DemoProduct>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mails_PausedInOnePage_WaitInAllAndLeaveWhenLet()
    {
        var product = demo.Running;
        await using var visit = await Visit.BeginAsync(fixture.Browser, product);
        await using var other = await Visit.BeginAsync(fixture.Browser, product, width: 390, dark: true);
        await visit.OpenAsync("");
        await other.OpenAsync("settings/mail");
        var page = visit.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Pause all mails" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("No mail leaves to a customer until you let them.");
        Assert.Empty(await Axe.RunAsync(page));
        await Shots.TakeAsync(page, "pause-ask-1440");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Pause all mails" }).ClickAsync();
        await Assertions.Expect(page.Locator(".banner")).ToContainTextAsync("has paused all mails since");
        await Assertions.Expect(other.Page.Locator(".banner")).ToContainTextAsync("has paused all mails since");

        var before = product.World.Mailbox.Store.Total;
        product.Customer.PayAndBook(DemoPeople.Sample(0));
        await Assertions.Expect(page.Locator(".banner")).ToContainTextAsync("One mail waits.");
        await Assertions.Expect(other.Page.Locator(".banner")).ToContainTextAsync("One mail waits.");
        Assert.Equal(before, product.World.Mailbox.Store.Total);
        await Shots.TakeAsync(page, "paused-1440");
        await Shots.TakeAsync(other.Page, "paused-390-dark");
        Assert.Equal("", await other.OverflowAsync());
        Assert.Empty(await Axe.RunAsync(other.Page));

        await other.Page.Locator(".banner").GetByRole(AriaRole.Button, new() { Name = "Let mails leave" }).ClickAsync();
        await Assertions.Expect(other.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("One mail waits and leaves now.");
        await Shots.TakeAsync(other.Page, "release-ask-390-dark");
        await other.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Let mails leave" }).ClickAsync();
        await product.World.Mailbox.Store.WaitForTotalAsync(before + 1, Patience.Limit, Token);
        await Assertions.Expect(page.GetByText("has paused all mails since")).ToHaveCountAsync(0);
        Assert.Empty(visit.Offences);
        Assert.Empty(other.Offences);
    }

    [Theory]
    [InlineData(1440, false)]
    [InlineData(390, true)]
    public async Task Alerts_ShowWhatWas_AndFitTheWindow(int width, bool dark)
    {
        await using (var db = await demo.Running.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(Token))
        {
            var now = demo.Running.Services.GetRequiredService<TimeProvider>().GetUtcNow();
            db.Add(AnAlert.Of(now.AddHours(-5), key: $"a{width}", resolvedAt: now.AddHours(-4), toldAt: now.AddHours(-5)));
            db.Add(AnAlert.Of(now.AddDays(-2), key: $"b{width}", resolvedAt: now.AddDays(-2).AddMinutes(2)));
            await db.SaveChangesAsync(Token);
        }

        await using var visit = await Visit.BeginAsync(fixture.Browser, demo.Running, width, dark);
        await visit.OpenAsync("settings/alerts");
        var page = visit.Page;
        await Assertions.Expect(page.Locator("[data-alert=ConnectionLost]").First).ToContainTextAsync("The shop has not answered");
        await page.Locator("#alert-webhook").FillAsync("https://chat.example/hook");
        await page.Locator("#alert-webhook").BlurAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a secret" }).ClickAsync();
        await page.Locator("#alert-quiet-from").FillAsync("22:00");
        await page.Locator("#alert-quiet-from").BlurAsync();
        await Assertions.Expect(page.GetByText("Enter a time, such as 07:00.")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Enter a time, such as 07:00.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Enter a time, such as 22:00.")).ToHaveCountAsync(0);
        Assert.Empty(await Axe.RunAsync(page));
        await Shots.TakeAsync(page, $"alerts-{width}");
        Assert.Equal("", await visit.OverflowAsync());
        Assert.Empty(visit.Offences);
    }

    [Theory]
    [InlineData(1440, false)]
    [InlineData(390, true)]
    public async Task Bounce_Pasted_SaysWhatItIs(int width, bool dark)
    {
        await using var visit = await Visit.BeginAsync(fixture.Browser, demo.Running, width, dark);
        await visit.OpenAsync("notifications/bounce");
        var page = visit.Page;
        await page.Locator("#bounce-text").FillAsync(ABounce.Text("postfix-no-mailbox"));
        await page.Locator("#bounce-text").BlurAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-verdict=NotFound]")).ToContainTextAsync("names no mail that left from here");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "a.eml", MimeType = "message/rfc822", Buffer = ABounce.Bytes("customers-answer") });
        await Assertions.Expect(page.Locator("[data-verdict=NotAReport]")).ToContainTextAsync("does not say of any mail");
        Assert.Empty(await Axe.RunAsync(page));
        await Shots.TakeAsync(page, $"bounce-{width}");
        Assert.Equal("", await visit.OverflowAsync());
        Assert.Empty(visit.Offences);
    }
}

/// <summary>Who may only look cannot pause.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class CarePageViewerTests(BrowserFixture fixture, BareProduct bare) : IClassFixture<BareProduct>
{
    [Fact]
    public async Task Viewer_SeesThePauseAndHasNoSwitch()
    {
        await bare.Running.Services.GetRequiredService<MailPauseDesk>().PauseAsync("Mila", TestContext.Current.CancellationToken);
        await using var visit = await Visit.BeginAsync(fixture.Browser, bare.Running, person: await bare.Running.SignInAsync(PersonRole.Viewer));
        await visit.OpenAsync("settings/mail");

        await Assertions.Expect(visit.Page.Locator(".banner")).ToContainTextAsync("Mila has paused all mails since");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Let mails leave" })).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "All mails are paused" })).ToHaveCountAsync(0);
    }
}
