using CalendlyWoo.Benchmarks.Outside;

namespace CalendlyWoo.Benchmarks.Product;

/// <summary>The product as its own process, configured by environment variables alone, in a folder of its own that is empty at first.</summary>
internal sealed class ProductProcess : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly TaskCompletionSource _died = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _assembly;
    private readonly string _folder;
    private readonly Dictionary<string, string> _environment;
    private ChildProcess? _process;
    private ProcessUsage _before;

    /// <param name="assembly">The path of CalendlyWoo.Web.dll.</param>
    /// <param name="folder">The working directory.</param>
    /// <param name="world">What the product is to talk to.</param>
    /// <param name="settings">Further settings, names with <c>:</c>.</param>
    public ProductProcess(string assembly, string folder, OutsideWorld world, IEnumerable<KeyValuePair<string, string>> settings)
    {
        (_assembly, _folder) = (assembly, folder);
        Address = new Uri($"http://127.0.0.1:{FreePort.Next()}/");
        _environment = ProductSettings.For(Address, world).Concat(settings)
            .GroupBy(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal);
    }

    public Uri Address { get; }

    public Uri Webhooks => new(Address, "webhooks/calendly");

    /// <summary>The SQLite file, made at the first start.</summary>
    public string Database => Path.Combine(_folder, "data", "calendlywoo.db");

    /// <summary>Fails when the process ends without having been killed here.</summary>
    public Task Died => _died.Task;

    /// <summary>CPU time of all starts together, and the highest peak of memory.</summary>
    public ProcessUsage Usage => Plus(_process!.Usage);

    /// <summary>What the product wrote last.</summary>
    public string Tail => _process?.Tail ?? "";

    /// <summary>Starts the product and waits until it is ready.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var process = ChildProcess.StartDotnet(_folder, _environment, _assembly);
        _process = process;
        _ = process.Gone.ContinueWith(_ => Report(process), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await Readiness.WaitAsync(_http, new Uri(Address, "readyz"), process, cancellationToken);
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        var process = _process!;
        _process = null;
        _before = Plus(await process.KillAsync());
        await process.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await KillAsync();
        _http.Dispose();
    }

    private void Report(ChildProcess process)
    {
        if (process == _process) _died.TrySetException(new InvalidOperationException($"The product has ended by itself:\n{process.Tail}"));
    }

    private ProcessUsage Plus(ProcessUsage usage) => new(_before.Cpu + usage.Cpu, Math.Max(_before.PeakMemory, usage.PeakMemory));
}
