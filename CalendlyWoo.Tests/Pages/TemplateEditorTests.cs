using CalendlyWoo.Tests.Support.Browser;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

[Collection(BrowserTestCollection.Name)]
public sealed class TemplateEditorTests(BrowserFixture fixture, DemoProduct demo) : IClassFixture<DemoProduct>
{
    [Fact]
    public async Task Template_BrokenMendedPublishedTestedAndBroughtBack_EachTimeSaysSo()
    {
        await using var visit = await Visit.BeginAsync(fixture.Browser, demo.Running);
        var editor = await TemplateVisit.OpenAsync(visit.Page);
        await BreakAsync(editor);
        await RefusedAsync(editor);
        await MendAsync(editor);
        await PublishAsync(editor);
        await TestAsync(editor);
        await BringBackAsync(editor);
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Palette_ByKeyboard_InsertsTheFirstFoundAtTheCursor()
    {
        await using var visit = await Visit.BeginAsync(fixture.Browser, demo.Running);
        var editor = await TemplateVisit.OpenAsync(visit.Page, "Virtual Styling Session: cancelled");
        await editor.WriteAsync("Here: ");
        await editor.Button("Insert").ClickAsync();
        await visit.Page.GetByLabel("Search what to insert").FillAsync("last name");
        await visit.Page.GetByLabel("Search what to insert").PressAsync("Enter");

        await Assertions.Expect(editor.Html).ToContainTextAsync("Here: {{ customer.last_name ?? \"\" }}");
        await editor.ProblemsAsync(0);
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Preview_DevicesAndData_FollowTheAddress()
    {
        await using var visit = await Visit.BeginAsync(fixture.Browser, demo.Running);
        var editor = await TemplateVisit.OpenAsync(visit.Page, "Virtual Styling Session: rescheduled");
        await Assertions.Expect(visit.Page.FrameLocator("iframe").Locator("body")).ToContainTextAsync("Hello Noor");
        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Plain text" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-preview-text]")).ToContainTextAsync("Hello Noor");
        await visit.Page.GetByTitle("Choose what the preview is filled in with").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Right-to-left name" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-preview-text]")).Not.ToContainTextAsync("Hello Noor");

        await visit.Page.ReloadAsync();
        editor = await TemplateVisit.StandingAsync(visit.Page);

        await Assertions.Expect(visit.Page.Locator("[data-preview-text]")).Not.ToContainTextAsync("Hello Noor");
        Assert.Contains("device=text", visit.Page.Url, StringComparison.Ordinal);
        await editor.Page.GetByRole(AriaRole.Tab, new() { Name = "Inbox" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-inbox=narrow]")).ToBeVisibleAsync();
        Assert.Empty(visit.Offences);
    }

    private static async Task BreakAsync(TemplateVisit editor)
    {
        await editor.WriteAsync("{{ if order.number }}", atEnd: true);
        await editor.ProblemsAsync(1);
        await Assertions.Expect(editor.Problems).ToContainTextAsync("has no end");
        await Assertions.Expect(editor.Page.Locator(".cm-lint-marker-error")).ToBeVisibleAsync();
        await editor.WriteAsync("{{ end }}", atEnd: true);
        await editor.ProblemsAsync(0);
        await editor.WriteAsync("{{ customer.frist_name }}{{ customer.name | string.upcas }}");
        await editor.ProblemsAsync(2);
        await Assertions.Expect(editor.Problems).ToContainTextAsync("HTML, line 1");
        await Assertions.Expect(editor.Problems).ToContainTextAsync("first_name");
        await Assertions.Expect(editor.Problems).ToContainTextAsync("upcase");
        await Assertions.Expect(editor.Page.Locator("[data-preview-failure]")).ToBeVisibleAsync();
    }

    private static async Task RefusedAsync(TemplateVisit editor)
    {
        await editor.Button("Publish").ClickAsync();
        await Assertions.Expect(editor.Page.Locator("[data-refused] li")).ToHaveCountAsync(2);
        await editor.Button("Go to the first").ClickAsync();
        await Assertions.Expect(editor.Html).ToBeFocusedAsync();
    }

    private static async Task MendAsync(TemplateVisit editor)
    {
        await editor.Page.Keyboard.PressAsync("Control+z");
        await editor.ProblemsAsync(0);
        await editor.WriteAsync("<p>Bring your favourite shoes, {{ customer.first_name }}.</p>");
        await editor.ProblemsAsync(0);
        await Assertions.Expect(editor.Page.FrameLocator("iframe").Locator("body")).ToContainTextAsync("favourite shoes, Noor.");
    }

    private static async Task PublishAsync(TemplateVisit editor)
    {
        await editor.Page.Keyboard.PressAsync("Control+Shift+P");
        await Assertions.Expect(editor.Page.Locator("[data-summary]")).ToContainTextAsync("HTML:");
        await editor.Page.GetByLabel("Why?").FillAsync("Shoes");
        await editor.Page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await editor.Toast("Version 2 is published.").WaitForAsync();
    }

    private async Task TestAsync(TemplateVisit editor)
    {
        await editor.Button("Test").ClickAsync();
        await editor.Page.GetByLabel("To", new() { Exact = true }).FillAsync("me@atelier-noord.example");
        await editor.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(editor.Page.Locator("[data-sent]")).ToContainTextAsync("250");
        var mail = Assert.Single(demo.Running.World.Mailbox.Store.Messages, mail => mail.To.Contains("me@atelier-noord.example"));
        Assert.Contains("favourite shoes, Noor.", mail.Content.Html, StringComparison.Ordinal);
        await editor.Page.Keyboard.PressAsync("Escape");
    }

    private static async Task BringBackAsync(TemplateVisit editor)
    {
        await editor.Button("History").ClickAsync();
        await Assertions.Expect(editor.Page.Locator("[data-version='2']")).ToContainTextAsync("Shoes");
        await editor.Page.Locator("[data-version='1']").GetByRole(AriaRole.Button, new() { Name = "Bring back" }).ClickAsync();
        await editor.Toast("Version 1 is active again, as version 3.").WaitForAsync();
        await Assertions.Expect(editor.Html).Not.ToContainTextAsync("favourite shoes");
    }
}
