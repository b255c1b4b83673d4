using System.Globalization;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

/// <summary>A template's editor in a browser.</summary>
internal sealed class TemplateVisit
{
    public const string Booked = "Virtual Styling Session: booked";

    private TemplateVisit(IPage page) => Page = page;

    public IPage Page { get; }

    public ILocator Html => Page.Locator(".body .cm-content");

    public ILocator Problems => Page.Locator("section.problems");

    /// <summary>Until Blazor listens to the file input, what is chosen there goes unheard.</summary>
    public static Task UploadStandsAsync(IPage page) =>
        page.WaitForFunctionAsync("() => document.querySelector('#upload')?._blazorInputFileNextFileId !== undefined");

    /// <summary>Opens it by the list, as a person does, and waits until the editor stands.</summary>
    public static async Task<TemplateVisit> OpenAsync(IPage page, string name = Booked)
    {
        await page.GotoAsync("templates");
        await page.Locator($"[data-template='{name}'] a.open").ClickAsync();
        return await StandingAsync(page);
    }

    public static async Task<TemplateVisit> StandingAsync(IPage page)
    {
        await page.Locator("[data-alive]").WaitForAsync();
        var visit = new TemplateVisit(page);
        await visit.Html.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Assertions.Expect(page.Locator("[data-problems]")).ToBeAttachedAsync();
        return visit;
    }

    /// <summary>Writes at the very start, or at the end.</summary>
    public async Task WriteAsync(string text, bool atEnd = false)
    {
        await Html.ClickAsync();
        await Page.Keyboard.PressAsync(atEnd ? "Control+End" : "Control+Home");
        await Page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Saves by the keyboard and waits until all of it is on the disk.</summary>
    public async Task SaveAsync()
    {
        await Page.Keyboard.PressAsync("Control+s");
        try
        {
            await Toast("Everything is saved.").WaitForAsync();
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException($"It was not saved. The page says:\n{await Page.Locator("body").InnerTextAsync()}\n{await Page.ContentAsync()}", exception);
        }

        await Toast("Everything is saved.").GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();
    }

    public ILocator Toast(string text) => Page.Locator("[data-toast]").Filter(new() { HasText = text });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Waits until the check has found so many problems.</summary>
    public Task ProblemsAsync(int count) =>
        Assertions.Expect(Page.Locator("[data-problems]")).ToHaveAttributeAsync("data-problems", count.ToString(CultureInfo.InvariantCulture));
}
