using CalendlyWoo.Tests.Support.Browser;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

/// <summary>Nothing that was typed is lost.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class TemplateDraftTests(BrowserFixture fixture, DemoProduct demo) : IClassFixture<DemoProduct>
{
    [Fact]
    public async Task Draft_PageLoadedAgain_IsThere()
    {
        await using var visit = await Visit.BeginAsync(fixture.Browser, demo.Running);
        var editor = await TemplateVisit.OpenAsync(visit.Page, "Virtual Styling Session: cancelled");
        await editor.WriteAsync("<p>Kept over a reload.</p>");
        await editor.SaveAsync();

        await visit.Page.ReloadAsync();
        editor = await TemplateVisit.StandingAsync(visit.Page);

        await Assertions.Expect(editor.Html).ToContainTextAsync("Kept over a reload.");
        await Assertions.Expect(visit.Page.Locator("[data-save=saved]")).ToContainTextAsync("Draft saved");
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Draft_PageLeftRightAfterTyping_IsSaved()
    {
        await using var visit = await Visit.BeginAsync(fixture.Browser, demo.Running);
        var editor = await TemplateVisit.OpenAsync(visit.Page, "Virtual Styling Session: rescheduled");
        await editor.WriteAsync("<p>Typed at the last moment.</p>");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "All templates" }).ClickAsync();
        await visit.Page.Locator("[data-template='Virtual Styling Session: rescheduled'] a.open").ClickAsync();

        editor = await TemplateVisit.StandingAsync(visit.Page);
        await Assertions.Expect(editor.Html).ToContainTextAsync("Typed at the last moment.");
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Draft_ConnectionLostWhileTyping_ArrivesOnceItIsBack()
    {
        await using var visit = await Visit.BeginAsync(fixture.Browser, demo.Running);
        var isCut = false;
        IWebSocketRoute? line = null;
        await visit.Page.RouteWebSocketAsync(url => url.Contains("/_blazor", StringComparison.Ordinal), socket =>
        {
            if (isCut) _ = socket.CloseAsync();
            else (line = socket).ConnectToServer();
        });
        var editor = await TemplateVisit.OpenAsync(visit.Page, "In Person Styling Session: booked");

        isCut = true;
        await line!.CloseAsync();
        await Assertions.Expect(visit.Page.GetByText("The connection to CalendlyWoo was interrupted.")).ToBeVisibleAsync();
        await editor.WriteAsync("<p>Typed without a connection.</p>");
        isCut = false;

        await Assertions.Expect(visit.Page.Locator("[data-save=saved]")).ToBeVisibleAsync();
        await visit.Page.ReloadAsync();
        editor = await TemplateVisit.StandingAsync(visit.Page);
        await Assertions.Expect(editor.Html).ToContainTextAsync("Typed without a connection.");
    }

    [Fact]
    public async Task Draft_TwoPagesWrite_TheSecondIsAskedWhoseToKeep()
    {
        await using var visit = await Visit.BeginAsync(fixture.Browser, demo.Running);
        var mine = await TemplateVisit.OpenAsync(visit.Page);
        await using var other = await Visit.BeginAsync(fixture.Browser, demo.Running);
        var theirs = await TemplateVisit.OpenAsync(other.Page);
        await theirs.WriteAsync("<p>Theirs.</p>");
        await theirs.SaveAsync();
        await visit.Page.Locator("[data-notice=theirs]").WaitForAsync();

        await mine.WriteAsync("<p>Mine.</p>");

        var notice = visit.Page.Locator("[data-notice=conflict]");
        await Assertions.Expect(notice).ToContainTextAsync("while you were writing");
        await notice.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("dialog")).ToContainTextAsync("Theirs.");
        await visit.Page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Take theirs" }).ClickAsync();
        await Assertions.Expect(mine.Html).ToContainTextAsync("Theirs.");
        await mine.Html.ClickAsync();
        await visit.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(mine.Html).ToContainTextAsync("Mine.");
        Assert.Empty(visit.Offences);
        Assert.Empty(other.Offences);
    }
}
