using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Product;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

/// <summary>One person's browser on the product, which notes whatever should not happen on a page.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _offences = [];

    private Visit(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console {message.Type}: {message.Text} {message.Location}");
        page.PageError += (_, error) => Note(true, $"script error: {error}");
        page.Request += (_, request) =>
        {
            Note(request.ResourceType == "font", $"font: {request.Url}");
            Note(!IsLocal(request.Url), $"leaves the host: {request.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Console errors, script errors, requests to other hosts, fonts: none of them belongs on a page.</summary>
    public IReadOnlyList<string> Offences
    {
        get { lock (_offences) return [.. _offences]; }
    }

    public static Task<Visit> BeginAsync(IBrowser browser, PageHost product, int width = 1440, bool dark = false, SignedIn? person = null) =>
        BeginAsync(browser, product.Address, width, dark, person);

    public static async Task<Visit> BeginAsync(IBrowser browser, Uri address, int width = 1440, bool dark = false, SignedIn? person = null)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.AbsoluteUri,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            TimezoneId = "America/New_York",
        });
        context.SetDefaultTimeout(Patience.Milliseconds);
        if (person is not null) await context.AddCookiesAsync([new Cookie { Name = SignedIn.CookieName, Value = person.CookieValue, Url = address.AbsoluteUri, HttpOnly = true }]);
        return new Visit(context, await context.NewPageAsync());
    }

    /// <summary>Goes to a page and waits until it hears what is pressed and typed: before that it is a picture of itself.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(path);
        await StandsAsync();
    }

    /// <summary>Waits until the page's circuit stands: what is pressed before is lost when the page is rendered anew.</summary>
    public Task StandsAsync() => Page.Locator("html[data-interactive]").WaitForAsync();

    /// <summary>What makes the page wider than the window; empty where nothing does.</summary>
    public Task<string> OverflowAsync() => Page.EvaluateAsync<string>("""
        () => document.documentElement.scrollWidth <= innerWidth ? "" : [...document.querySelectorAll("body *")]
          .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
          .map(element => `${element.tagName}.${element.className} ${element.getBoundingClientRect().right}`).slice(0, 8).join("; ") || "unseen"
        """);

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private static bool IsLocal(string url) => !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.IsLoopback || uri.Scheme is "data" or "about" or "blob";

    private void Note(bool isOffence, string text)
    {
        if (!isOffence) return;
        lock (_offences) _offences.Add(text);
    }
}
