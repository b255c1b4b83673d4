using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Support.Browser;

/// <summary>One headless Chromium for all tests of <see cref="BrowserTestCollection"/>; every test opens a context of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser is started by the test collection.");

    public async ValueTask InitializeAsync()
    {
        var executable = await ChromiumLocator.LocateAsync(TestContext.Current.CancellationToken);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = Arguments, Timeout = Patience.Milliseconds });
        Assertions.SetDefaultExpectTimeout(Patience.Milliseconds);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
