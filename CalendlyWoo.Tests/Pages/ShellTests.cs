using System.Globalization;
using CalendlyWoo.Core.People;
using CalendlyWoo.Tests.Support.Browser;
using CalendlyWoo.Web.Demo;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

/// <summary>The frame around every page, used as people use it.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class ShellTests(BrowserFixture fixture, DemoProduct demo) : IClassFixture<DemoProduct>
{
    [Fact]
    public async Task Search_ByKeyboardAlone_FindsTheBookingAndOpensIt()
    {
        var wish = DemoPeople.Sample(0) with { Email = "searched@example.com" };
        demo.Running.Customer.PayAndBook(wish);
        await demo.Running.World.Mailbox.Store.WaitForAsync(mail => mail.To.Contains(wish.Email), TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await using var visit = await Visit.BeginAsync(fixture.Browser, demo.Running);
        var page = visit.Page;
        await page.GotoAsync("settings");
        await page.Locator("html[data-interactive]").WaitForAsync();

        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("lindq");
        await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(wish.Name);
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Search_NothingFoundThenEscape_SaysSoAndLeaves()
    {
        await using var visit = await Visit.BeginAsync(fixture.Browser, demo.Running);
        var page = visit.Page;
        await page.GotoAsync("");
        await page.Locator("html[data-interactive]").WaitForAsync();

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("<b>nobody</b>");
        await Assertions.Expect(page.GetByText("Nothing found for “<b>nobody</b>”.")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(page.GetByRole(AriaRole.Combobox)).Not.ToBeFocusedAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Combobox)).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Navigation_OnAPhone_IsABarOfFiveWithTheRestBehindMore()
    {
        await using var visit = await Visit.BeginAsync(fixture.Browser, demo.Running, 390);
        var page = visit.Page;
        await page.GotoAsync("");
        await page.Locator("html[data-interactive]").WaitForAsync();

        Assert.Equal(4, await page.Locator("nav.side .entries a:visible").CountAsync());
        await page.GetByLabel("More pages").ClickAsync();
        await page.Locator(".more a", new() { HasText = "Mailbox" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Mailbox" })).ToBeVisibleAsync();
        Assert.Equal("", await visit.OverflowAsync());
    }

    [Theory]
    [InlineData(PersonRole.Owner, true)]
    [InlineData(PersonRole.Viewer, false)]
    public async Task Settings_ByRole_ListWhatSheMayOpen(PersonRole role, bool mayInvite)
    {
        await using var product = await PageHost.StartBareAsync();
        using var client = (await product.SignInAsync(role)).CreateClient(product.Address);

        var page = await client.GetStringAsync(new Uri("settings", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("href=\"settings/deliveries\"", page, StringComparison.Ordinal);
        Assert.Equal(mayInvite, page.Contains("href=\"settings/people\"", StringComparison.Ordinal));
        Assert.Contains("action=\"sign-out\"", page, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Signed in as Test {role}"), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_PageIsLoadedAnew_KeepsWhatWasTypedAndNoSecret()
    {
        await using var product = await PageHost.StartBareAsync();
        await using var visit = await Visit.BeginAsync(fixture.Browser, product, person: await product.SignInAsync());
        var page = visit.Page;
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await page.GotoAsync("settings/mail");
        await page.Locator("html[data-interactive]").WaitForAsync();
        await page.Locator("#smtp-host").FillAsync("mail.half-typed.example");
        await page.Locator("#smtp-password").FillAsync("a secret");

        await page.ReloadAsync();
        await page.Locator("html[data-interactive]").WaitForAsync();

        await Assertions.Expect(page.Locator("#smtp-host")).ToHaveValueAsync("mail.half-typed.example");
        await Assertions.Expect(page.Locator("#smtp-password")).ToHaveValueAsync("");
        Assert.DoesNotContain("a secret", await page.EvaluateAsync<string>("() => JSON.stringify(sessionStorage)"), StringComparison.Ordinal);
        await page.GotoAsync("settings");
        await page.GotoAsync("settings/mail");
        await Assertions.Expect(page.Locator("#smtp-host")).ToHaveValueAsync("");
    }
}
