using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

/// <summary>Writes what a page looks like, where <c>CALENDLYWOO_SCREENSHOTS</c> names a folder; nothing else.</summary>
internal static class Shots
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CALENDLYWOO_SCREENSHOTS");

    public static async Task TakeAsync(IPage page, string name)
    {
        if (Folder is null) return;
        // What sticks to the window would stand in the middle of the page.
        await page.EvaluateAsync("() => scrollTo(0, 0)");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, $"{name}.png"), FullPage = true });
    }
}
