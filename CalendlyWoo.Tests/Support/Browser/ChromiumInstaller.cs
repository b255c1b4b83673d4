using System.ComponentModel;
using System.Diagnostics;

namespace CalendlyWoo.Tests.Support.Browser;

/// <summary>Brings a Chromium onto a machine that has none.</summary>
internal static class ChromiumInstaller
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>By apt-get, where this is Debian or a child of it and we are root; else false at once.</summary>
    public static async Task<bool> InstallFromDebianAsync(CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/etc/debian_version") || !Environment.IsPrivilegedProcess)
            return false;
        // Without fresh lists the install may still find the package, so its own answer decides.
        await RunAsync("apt-get", ["update", "-qq"], cancellationToken);
        return await RunAsync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], cancellationToken);
    }

    /// <summary>By Playwright's own command, into the user's cache; true also where it was there already.</summary>
    public static Task<bool> InstallWithPlaywrightAsync(CancellationToken cancellationToken) =>
        Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0, cancellationToken).WaitAsync(Limit, cancellationToken);

    private static async Task<bool> RunAsync(string command, string[] arguments, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        var start = new ProcessStartInfo(command, arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } };
        try
        {
            using var process = Process.Start(start)!;
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
