using System.Globalization;
using CalendlyWoo.Core.Mail.Connecting;
using CalendlyWoo.Core.People;
using CalendlyWoo.Tests.Support.Browser;
using CalendlyWoo.Web.Demo.Mailbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

[Collection(BrowserTestCollection.Name)]
public sealed class MailPageTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Mail_FilledInFromThePresetThenTestedAndSaved_IsKept()
    {
        await using var mailbox = MailboxServer.Start(new MailboxOptions { Username = "hello@studio.example", Password = "right", RequireSignIn = true });
        await using var product = await PageHost.StartBareAsync();
        await using var visit = await Visit.BeginAsync(fixture.Browser, product, person: await product.SignInAsync());
        await visit.OpenAsync("settings/mail");
        var page = visit.Page;

        await FillAsync(page, "smtp-from", "mila@gmail.com");
        await Assertions.Expect(page.Locator("#smtp-host")).ToHaveValueAsync("smtp.gmail.com");
        await Assertions.Expect(page.Locator("#smtp-username")).ToHaveValueAsync("mila@gmail.com");
        await page.Locator("#smtp-provider").SelectOptionAsync("sendgrid");
        await Assertions.Expect(page.Locator("#smtp-host")).ToHaveValueAsync("smtp.sendgrid.net");
        await Assertions.Expect(page.Locator("#smtp-username")).ToHaveValueAsync("apikey");
        await Assertions.Expect(page.GetByText("Mails from gmail.com that come through SendGrid look forged.")).ToBeVisibleAsync();
        await ShotAsync(page, "mail-preset");

        await FillAsync(page, "smtp-from", "hello@studio.example");
        await FillAsync(page, "smtp-host", "localhost");
        await FillAsync(page, "smtp-port", mailbox.Port.ToString(CultureInfo.InvariantCulture));
        await page.Locator("#smtp-security").SelectOptionAsync("None");
        await FillAsync(page, "smtp-username", "hello@studio.example");
        await FillAsync(page, "smtp-password", "wrong");
        await FillAsync(page, "smtp-test-to", "owner@studio.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Test the account" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-test=stopped]")).ToContainTextAsync("The server did not accept the user name or the password.");
        await ShotAsync(page, "mail-refused");

        await FillAsync(page, "smtp-password", "right");
        await page.GetByRole(AriaRole.Button, new() { Name = "Test again" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-test=passed]")).ToContainTextAsync("In the server's own words: 250 2.0.0 OK: kept as");
        Assert.Equal("owner@studio.example", Assert.Single(mailbox.Store.Messages).To[0]);
        await ShotAsync(page, "mail-passed");

        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Saved. The next mail leaves by this account.")).ToBeVisibleAsync();
        await visit.OpenAsync("settings/mail");
        await Assertions.Expect(page.Locator("#smtp-host")).ToHaveValueAsync("localhost");
        await Assertions.Expect(page.GetByText("Saved. It is not shown again.")).ToBeVisibleAsync();
        Assert.Empty(visit.Offences);
        Assert.Equal("hello@studio.example", product.Services.GetRequiredService<MailSettings>().Read().FromAddress);
    }

    [Fact]
    public async Task Mail_Manager_LooksAndCannotChange()
    {
        await using var product = await PageHost.StartBareAsync("--Smtp:Host=mail.studio.example");
        await using var visit = await Visit.BeginAsync(fixture.Browser, product, width: 390, dark: true, person: await product.SignInAsync(PersonRole.Manager));
        await visit.OpenAsync("settings/mail");

        await Assertions.Expect(visit.Page.GetByText("Only an owner can change the mail account.")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#smtp-host")).ToHaveAttributeAsync("readonly", "");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true })).ToHaveCountAsync(0);
        await ShotAsync(visit.Page, "mail-manager-390-dark");
        Assert.Equal("", await visit.OverflowAsync());
        Assert.Empty(visit.Offences);
    }

    private static async Task FillAsync(IPage page, string id, string value)
    {
        await page.Locator($"#{id}").FillAsync(value);
        await page.Locator($"#{id}").BlurAsync();
    }

    private static async Task ShotAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CALENDLYWOO_SHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
