using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

/// <summary>Writes what a page looks like, where <c>CALENDLYWOO_SCREENSHOTS</c> names a folder; nothing else.</summary>
internal static class Shots
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CALENDLYWOO_SCREENSHOTS");

    public static Task TakeAsync(IPage page, string name) =>
        Folder is null ? Task.CompletedTask : page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, $"{name}.png"), FullPage = true });
}
