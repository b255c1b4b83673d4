using System.Diagnostics;

namespace CalendlyWoo.Benchmarks.Product;

/// <summary>A process that this program started and ends. Its output is drained; the last lines are kept for error messages.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const int KeptLines = 40;
    private readonly Process _process;
    private readonly Queue<string> _tail = new();

    private ChildProcess(Process process) => _process = process;

    /// <summary>Ends when the process has gone, for whatever reason.</summary>
    public Task Gone { get; private set; } = Task.CompletedTask;

    /// <summary>The last lines that it wrote.</summary>
    public string Tail
    {
        get { lock (_tail) return string.Join('\n', _tail); }
    }

    /// <summary>CPU time and peak memory so far.</summary>
    public ProcessUsage Usage => ProcessUsage.Of(_process);

    /// <summary>Starts <c>dotnet</c>.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="environment">Added to the environment of this program.</param>
    /// <param name="arguments">For <c>dotnet</c>, the assembly first.</param>
    public static ChildProcess StartDotnet(string folder, IEnumerable<KeyValuePair<string, string>> environment, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        // What `dotnet run` sets for this program is not meant for the next one.
        start.Environment.Remove("ASPNETCORE_URLS");
        start.Environment.Remove("MSBuildSDKsPath");
        foreach (var (key, value) in environment) start.Environment[key] = value;
        var child = new ChildProcess(new Process { StartInfo = start });
        child._process.OutputDataReceived += (_, line) => child.Remember(line.Data);
        child._process.ErrorDataReceived += (_, line) => child.Remember(line.Data);
        child._process.Start();
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        child.Gone = child._process.WaitForExitAsync();
        return child;
    }

    /// <summary>SIGKILL: the process gets no chance to tidy up.</summary>
    /// <returns>What it had used.</returns>
    public async Task<ProcessUsage> KillAsync()
    {
        var usage = _process.HasExited ? default : Usage;
        _process.Kill();
        await Gone;
        return usage;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private void Remember(string? line)
    {
        if (line is null) return;
        lock (_tail)
        {
            if (_tail.Count == KeptLines) _tail.Dequeue();
            _tail.Enqueue(line);
        }
    }
}
