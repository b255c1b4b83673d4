using CalendlyWoo.Tests.Support;
using CalendlyWoo.Web.Components;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Editor;

/// <summary>The committed scripts in a page that serves nothing but them, under the product's own security policy, with a stand-in for the page's .NET object.</summary>
internal sealed class EditorSession : IAsyncDisposable
{
    private const string Origin = "http://localhost";

    private const string Document = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Editor</title><link rel="stylesheet" href="/css/tokens.css"></head>
        <body style="background: var(--ground); margin: 16px"><button id="before">Before</button><div id="editor" style="height: 420px"></div>
        <button id="after">After</button><div id="preview"></div></body></html>
        """;

    private readonly IBrowserContext _context;
    private readonly List<string> _offences = [];
    private readonly List<string> _requests = [];

    private EditorSession(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _offences.Add(message.Text);
        };
        page.PageError += (_, error) => _offences.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Console errors (breaches of the policy are such) and script errors.</summary>
    public IReadOnlyList<string> Offences => _offences;

    /// <summary>What was asked of any server but for the page and its own files.</summary>
    public IReadOnlyList<string> StrayRequests => _requests;

    public ILocator Content => Page.Locator(".cm-content");

    public static async Task<EditorSession> BeginAsync(IBrowser browser, int width = 1000, bool dark = false, bool isTimeStill = false)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Origin,
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            HasTouch = width < 500,
        });
        context.SetDefaultTimeout(Patience.Milliseconds);
        var session = new EditorSession(context, await context.NewPageAsync());
        await context.RouteAsync("**/*", session.AnswerAsync);
        if (isTimeStill) await StopTimeAsync(session.Page);
        await session.Page.GotoAsync("/");
        return session;
    }

    /// <summary>Creates the editor as <c>window.editor</c>; <c>window.calls</c> takes what .NET would be told, <c>window.answer</c> decides.</summary>
    /// <param name="options">Options of <c>create</c>, as a JavaScript expression.</param>
    public Task CreateAsync(string options) => Page.EvaluateAsync($$"""
        async () => {
          const { create } = await import("/js/editor.js");
          window.calls = [];
          window.answer ??= () => true;
          const dotnet = { invokeMethodAsync: async (name, message) => { calls.push({ name, message }); return answer(name, message); } };
          window.editor = create(document.getElementById("editor"), {{options}}, dotnet);
        }
        """);

    public Task<string> TextAsync(string part = "html") => Page.EvaluateAsync<string>("part => editor.getText(part)", part);

    /// <summary>Waits until a JavaScript expression holds. Playwright's own wait evaluates a string in the page, which the policy forbids.</summary>
    public Task UntilAsync(string expression) => Patience.UntilAsync(() => Page.EvaluateAsync<bool>($"() => Boolean({expression})"), expression);

    /// <summary>Types at the end of the shown part, key by key.</summary>
    public async Task TypeAtEndAsync(string text)
    {
        await Content.FocusAsync();
        await Page.Keyboard.PressAsync("Control+End");
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Keeps a picture where <c>CALENDLYWOO_SCREENSHOTS</c> names a folder.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("CALENDLYWOO_SCREENSHOTS") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    /// <summary>From now on time passes in the page only as a test tells it to, by <see cref="IClock.RunForAsync(long)"/>.</summary>
    private static async Task StopTimeAsync(IPage page)
    {
        var begin = new DateTime(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);
        await page.Clock.InstallAsync(new() { TimeDate = begin });
        await page.Clock.PauseAtAsync(begin.AddSeconds(1));
    }

    private async Task AnswerAsync(IRoute route)
    {
        var path = new Uri(route.Request.Url).AbsolutePath;
        var file = Path.Combine(RepositoryRoot.Path, "CalendlyWoo.Web", "wwwroot", path.TrimStart('/'));
        var headers = new Dictionary<string, string> { ["Content-Security-Policy"] = SecurityHeaders.Policy };
        if (route.Request.Url == Origin + "/")
        {
            await route.FulfillAsync(new RouteFulfillOptions { Body = Document, ContentType = "text/html; charset=utf-8", Headers = headers });
        }
        else if (route.Request.Url.StartsWith(Origin, StringComparison.Ordinal) && File.Exists(file))
        {
            var type = file.EndsWith(".css", StringComparison.Ordinal) ? "text/css" : "text/javascript";
            await route.FulfillAsync(new RouteFulfillOptions { Path = file, ContentType = type, Headers = headers });
        }
        else
        {
            if (path != "/favicon.ico") _requests.Add(route.Request.Url);
            await route.FulfillAsync(new RouteFulfillOptions { Status = 204 });
        }
    }
}
