using CalendlyWoo.Tests.Support.Browser;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

[Collection(BrowserTestCollection.Name)]
public sealed class TemplateLayoutTests(BrowserFixture fixture, DemoProduct demo) : IClassFixture<DemoProduct>
{
    [Theory]
    [InlineData(390, true)]
    [InlineData(1000, false)]
    public async Task Pages_EveryPart_StayWithinTheWindow(int width, bool dark)
    {
        await using var visit = await Visit.BeginAsync(fixture.Browser, demo.Running, width, dark);
        await visit.Page.GotoAsync("templates/reference?kind=Cancelled");
        Assert.Equal("", await visit.OverflowAsync());
        await TemplateVisit.OpenAsync(visit.Page);
        var address = visit.Page.Url;
        foreach (var query in new[] { "tab=html", "tab=subject", "tab=text", "tab=files", "tab=invite", "pane=preview", "pane=preview&device=inbox" })
        {
            await visit.Page.GotoAsync($"{address}?{query}");
            await TemplateVisit.StandingAsync(visit.Page);
            Assert.Equal("", await visit.OverflowAsync());
        }

        foreach (var panel in new[] { "Insert", "History", "Test" })
        {
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = panel, Exact = true }).ClickAsync();
            await visit.Page.Locator(panel == "Insert" ? "[data-palette]" : "dialog[open]").WaitForAsync();
            Assert.Equal("", await visit.OverflowAsync());
            await visit.Page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(visit.Page.Locator("dialog")).ToHaveCountAsync(0);
        }

        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task List_SwitchedOff_SaysSoAndCanBeUndone()
    {
        await using var visit = await Visit.BeginAsync(fixture.Browser, demo.Running);
        await visit.OpenAsync("templates");
        var row = visit.Page.Locator("[data-template='Virtual Styling Session: cancelled']");
        await Assertions.Expect(row.GetByRole(AriaRole.Switch)).ToBeCheckedAsync();

        await row.Locator(".switch").ClickAsync();

        await Assertions.Expect(row).ToContainTextAsync("Off");
        await visit.Page.Locator("[data-toast]").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("On");
        Assert.Empty(visit.Offences);
    }
}
