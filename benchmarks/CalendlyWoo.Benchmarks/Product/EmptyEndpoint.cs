using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CalendlyWoo.Benchmarks.Product;

/// <summary>The measure for acks: Kestrel in a process of its own that reads the body and answers 200.</summary>
internal static class EmptyEndpoint
{
    private const string Verb = "empty-endpoint";
    private const string PortVariable = "BENCHMARK_PORT";

    /// <summary>Runs the endpoint in this process.</summary>
    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var port = int.Parse(Environment.GetEnvironmentVariable(PortVariable)!, CultureInfo.InvariantCulture);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, port));
        await using var app = builder.Build();
        app.Run(context => context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted));
        await app.StartAsync(cancellationToken);
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    /// <summary>Starts it as a process of its own, uses it, and ends it.</summary>
    public static async Task UseAsync(Func<Uri, Task> use, CancellationToken cancellationToken)
    {
        var port = FreePort.Next();
        var environment = new Dictionary<string, string> { [PortVariable] = port.ToString(CultureInfo.InvariantCulture) };
        await using var process = ChildProcess.StartDotnet(AppContext.BaseDirectory, environment, typeof(EmptyEndpoint).Assembly.Location, Verb);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var address = new Uri($"http://127.0.0.1:{port}/");
        await Readiness.WaitAsync(http, address, process, cancellationToken);
        await use(address);
    }
}
