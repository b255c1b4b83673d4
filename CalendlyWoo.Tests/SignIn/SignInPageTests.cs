using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.People;
using CalendlyWoo.Tests.Pages;
using CalendlyWoo.Tests.Support.Browser;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.SignIn;

/// <summary>A real browser: from the set-up link to a passkey, and what an open page does when its person goes.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class SignInPageTests(BrowserFixture fixture)
{
    private static readonly PageWaitForURLOptions Committed = new() { WaitUntil = WaitUntilState.Commit };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FirstStart_ToTwoStepAndPasskey_WorksInABrowser()
    {
        await using var bench = await SignInBench.StartAsync();
        var localhost = new UriBuilder(bench.Product.Address) { Host = "localhost" }.Uri;
        await using var visit = await Visit.BeginAsync(fixture.Browser, localhost);
        var page = visit.Page;
        await AddAuthenticatorAsync(page);

        await page.GotoAsync(bench.SetUpPath);
        await PictureAsync(page, "first-start");
        await page.GetByLabel("Your name").FillAsync("Ann Example");
        await page.GetByLabel("E-mail address").FillAsync("ann@styling.example");
        await page.GetByLabel("Password").FillAsync(SignInBench.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make my account" }).ClickAsync();
        await page.WaitForURLAsync("**/setup", Committed);

        await visit.OpenAsync("account");
        await TurnOnTwoStepAsync(page);
        await PictureAsync(page, "account");
        await page.GetByLabel("Name of the new passkey").FillAsync("Laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/account?done=passkey", Committed);
        await Assertions.Expect(page.GetByLabel("Name of the passkey")).ToHaveValueAsync("Laptop");
        await visit.StandsAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out on every device" }).ClickAsync();
        // The open page learns that its session is over, too, and may be at the door before the form's own answer.
        await page.WaitForURLAsync("**/sign-in?**", Committed);
        await page.GotoAsync("sign-in?why=everywhere");
        await PictureAsync(page, "sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/", Committed);
        Assert.All(visit.Offences, offence => Assert.Contains("404", offence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task OpenPage_PersonRemoved_IsLeftForTheDoor()
    {
        await using var bench = await SignInBench.StartAsync();
        await bench.AddAsync("ann@styling.example");
        var bea = await bench.Product.SignInAsync(PersonRole.Manager, "Bea");
        await using var visit = await Visit.BeginAsync(fixture.Browser, bench.Product, person: bea);
        await visit.OpenAsync("templates");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Overview" }).First.ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Overview" })).ToBeVisibleAsync();

        Assert.Null(await bench.AskAsync<PeopleDesk, Failure?>(desk => desk.RemoveAsync(bea.User.Id, "Ann", Token)));

        await visit.Page.WaitForURLAsync("**/sign-in?returnUrl=**", Committed);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task People_InvitedAndDemoted_AsTheOwnerSees()
    {
        await using var bench = await SignInBench.StartAsync();
        var ann = await bench.Product.SignInAsync(PersonRole.Owner, "Ann");
        await bench.Product.SignInAsync(PersonRole.Manager, "Bea");
        await using var visit = await Visit.BeginAsync(fixture.Browser, bench.Product, person: ann);
        var page = visit.Page;
        await visit.OpenAsync("settings/people");
        await page.GetByLabel("E-mail address").FillAsync("cem@styling.example");
        var link = page.GetByLabel("The link");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a link to copy" }).ClickAsync();
        await Assertions.Expect(link).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("/invitation/[A-Za-z0-9_-]{43}$"));

        await page.GetByLabel("Role of Ann").SelectOptionAsync("Viewer");
        await Assertions.Expect(page.GetByText("This is the only owner.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Role of Ann")).ToHaveValueAsync("Owner");
        await PictureAsync(page, "people");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Bea" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Remove Bea" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Bea is removed.")).ToBeVisibleAsync();

        await page.GotoAsync("log/audit?q=removed");
        await Assertions.Expect(page.GetByText("Removed Bea (Manager).")).ToBeVisibleAsync();
        await PictureAsync(page, "audit");
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Page_NotForTheRole_SaysSo()
    {
        await using var bench = await SignInBench.StartAsync();
        var vera = await bench.Product.SignInAsync(PersonRole.Viewer, "Vera");
        await using var visit = await Visit.BeginAsync(fixture.Browser, bench.Product, person: vera);

        await visit.Page.GotoAsync("settings/people");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "This page is not open to your role" })).ToBeVisibleAsync();
    }

    private static async Task TurnOnTwoStepAsync(IPage page)
    {
        var key = page.Locator(".key");
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn on two-step sign-in" }).ClickAsync();
        await PictureAsync(page, "two-step");
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(Totp.Code(await key.InnerTextAsync(), DateTimeOffset.UtcNow));
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn on", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.List, new() { Name = "Recovery codes" }).Locator("code")).ToHaveCountAsync(10);
        await page.GetByRole(AriaRole.Button, new() { Name = "I have kept them" }).ClickAsync();
    }

    /// <summary>An authenticator of the browser itself: the DevTools protocol's WebAuthn domain.</summary>
    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CALENDLYWOO_SCREENSHOTS") is not { Length: > 0 } folder) return;
        foreach (var (width, scheme) in new[] { (390, ColorScheme.Light), (1440, ColorScheme.Dark), (1440, ColorScheme.Light) })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}.png"), FullPage = true });
        }
    }
}
