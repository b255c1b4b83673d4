using CalendlyWoo.Core.Calendly.OAuth;
using CalendlyWoo.Tests.Pages;
using CalendlyWoo.Tests.Support.Browser;
using CalendlyWoo.Web.Demo.Calendly;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Calendly.OAuth;

/// <summary>The owner connects Calendly by hand: every click of it.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class ConnectBrowserTests(BrowserFixture fixture, ConsentRig rig) : IClassFixture<ConsentRig>
{
    [Fact]
    public async Task Owner_DeniesUnticksConnectsKeepsAndLeaves()
    {
        await rig.ResetAsync();
        await using var visit = await Visit.BeginAsync(fixture.Browser, rig.Product.Http.BaseAddress!, person: rig.Person);
        var page = visit.Page;
        await visit.OpenAsync("settings/calendly");
        await page.GetByLabel("Client id").FillAsync(rig.Calendly.Options.ClientId);
        await page.GetByLabel("Client secret").FillAsync(rig.Calendly.Options.ClientSecret);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and connect Calendly" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Deny" }).ClickAsync();
        await page.Locator("[data-result=denied]").GetByText("You said no on Calendly's page").WaitForAsync();

        await visit.StandsAsync();
        await page.Locator("[data-connect]").ClickAsync();
        await page.GetByLabel("webhooks:write").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();
        await page.Locator("[data-result=missing-scopes]").WaitForAsync();
        await page.Locator("[data-scope='webhooks:write'][data-granted=false]").GetByText("Calendly cannot tell us about bookings").WaitForAsync();

        await visit.StandsAsync();
        await page.Locator("[data-connect]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();
        await page.Locator("[data-result=connected]").WaitForAsync();
        Assert.Equal(0, await page.Locator("[data-granted=false]").CountAsync());
        await page.GetByRole(AriaRole.Heading, new() { Name = $"Connected with {ModelStudio.Owner.Name}" }).WaitForAsync();

        await visit.StandsAsync();
        await page.Locator("[data-connect]").ClickAsync();
        await page.GetByLabel(ModelStudio.Stranger.Name).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();
        await page.Locator("html[data-interactive]").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Keep {ModelStudio.Owner.Name}" }).ClickAsync();
        await page.Locator("[data-result=kept]").WaitForAsync();

        var before = rig.Calendly.Tokens.Refreshable;
        await visit.StandsAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Disconnect" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByText("Our subscriptions at Calendly are deleted").WaitForAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Disconnect" }).ClickAsync();
        await page.Locator("[data-result=disconnected]").WaitForAsync();

        Assert.Equal(before - 1, rig.Calendly.Tokens.Refreshable);
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Page_InEveryState_StaysWithinAPhone()
    {
        await rig.ResetAsync();
        await using var visit = await Visit.BeginAsync(fixture.Browser, rig.Product.Http.BaseAddress!, 390, dark: true, rig.Person);
        await visit.OpenAsync("settings/calendly");
        Assert.Equal("", await visit.OverflowAsync());
        await using (var db = rig.Product.OpenStore())
        {
            db.Add(Grant(CalendlyGrant.TheOne, new string('W', 80)));
            db.Add(Grant(CalendlyGrant.Candidate, "مكتب " + new string('x', 60)));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await visit.OpenAsync("settings/calendly?result=other-account");

        await visit.Page.Locator("[data-other-account]").WaitForAsync();
        await visit.Page.Locator("[data-connection=broken]").GetByText("Disconnected since").WaitForAsync();
        Assert.Equal("", await visit.OverflowAsync());
    }

    private CalendlyGrant Grant(int id, string name) => new()
    {
        Id = id, AccountName = name, UserUri = $"https://api.calendly.com/users/{id}", OrganizationUri = "https://api.calendly.com/organizations/o",
        AccountEmail = "mila@studio.example", Scopes = "users:read", ConnectedAt = rig.Product.Now, BrokenSince = rig.Product.Now,
        Problem = "Calendly no longer accepts our access. Press Reconnect.", ExpiresAt = rig.Product.Now, RefreshedAt = rig.Product.Now, Stamp = Guid.NewGuid(),
    };
}
