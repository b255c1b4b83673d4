namespace CalendlyWoo.Tests.Support.Browser;

/// <summary>
/// Finds the Chromium that browser tests drive: the machine's own, else Debian's package (as root), else Playwright's download.
/// Where none can be had it throws with a sentence; a browser test is never skipped in silence.
/// </summary>
public static class ChromiumLocator
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] KnownPlaces =
    [
        "/usr/lib/chromium/chromium",
        "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Path of the executable, or null where Playwright's own download is to be used.</summary>
    /// <exception cref="InvalidOperationException">No Chromium here, and none could be installed.</exception>
    public static async Task<string?> LocateAsync(CancellationToken cancellationToken)
    {
        if (Find() is { } found)
            return found;
        if (await ChromiumInstaller.InstallFromDebianAsync(cancellationToken) && Find() is { } installed)
            return installed;
        return await ChromiumInstaller.InstallWithPlaywrightAsync(cancellationToken)
            ? null
            : throw new InvalidOperationException("Browser tests need Chromium: none is on PATH, and neither apt-get nor Playwright could install one. Install Chromium and run again.");
    }

    private static string? Find()
    {
        var onPath = from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                     from name in Names
                     select Path.Combine(folder, name);
        return onPath.Concat(KnownPlaces).FirstOrDefault(File.Exists);
    }
}
