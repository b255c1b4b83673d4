using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CalendlyWoo.Core.Calendly.OAuth;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Calendly.OAuth;

/// <summary>This program once more, as a process of its own with the refresher alone; told what to do line by line over a loopback connection.</summary>
internal sealed class Racer : IAsyncDisposable
{
    private const string Port = "CALENDLYWOO_RACE_PORT";
    private const string Folder = "CALENDLYWOO_RACE_FOLDER";
    private const string Calendly = "CALENDLYWOO_RACE_CALENDLY";
    private const int Callers = 3;
    private readonly Process _process;
    private readonly TcpClient _line;
    private readonly StreamReader _reader;
    private readonly StreamWriter _writer;

    private Racer(Process process, TcpClient line)
    {
        (_process, _line) = (process, line);
        _reader = new StreamReader(line.GetStream());
        _writer = new StreamWriter(line.GetStream()) { AutoFlush = true };
    }

    public static async Task<Racer> StartAsync(TcpListener listener, int port, string folder, string calendly)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { "--filter-class", "none" },
            Environment =
            {
                [Port] = port.ToString(CultureInfo.InvariantCulture), [Folder] = folder, [Calendly] = calendly,
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience.Limit);
        return new Racer(process, await listener.AcceptTcpClientAsync(limit.Token));
    }

    /// <summary>Renews this pair with several callers at once; what each of them got.</summary>
    public async Task<string?> RaceAsync(Guid pair)
    {
        await _writer.WriteLineAsync(pair.ToString("N"));
        return await _reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience.Limit);
    }

    public async ValueTask DisposeAsync()
    {
        _line.Dispose();
        await _process.WaitForExitAsync(CancellationToken.None).WaitAsync(Patience.Limit);
        _process.Dispose();
    }

    /// <summary>Whether this process was started to race.</summary>
    public static bool IsWanted => Environment.GetEnvironmentVariable(Port) is not null;

    /// <summary>The other end.</summary>
    public static async Task RunAsync()
    {
        using var line = new TcpClient();
        await line.ConnectAsync(IPAddress.Loopback, int.Parse(Environment.GetEnvironmentVariable(Port)!, CultureInfo.InvariantCulture));
        using var reader = new StreamReader(line.GetStream());
        await using var writer = new StreamWriter(line.GetStream()) { AutoFlush = true };
        var (services, _) = OAuthRig.Build(Environment.GetEnvironmentVariable(Folder)!, Environment.GetEnvironmentVariable(Calendly)!, null);
        await using var owned = services;
        var commits = services.GetRequiredService<GroupCommit>();
        await commits.StartAsync(CancellationToken.None);
        var refresher = services.GetRequiredService<TokenRefresher>();
        while (await reader.ReadLineAsync() is { } pair)
        {
            var stamp = Guid.Parse(pair);
            var outcomes = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(() => refresher.RefreshAsync(stamp, CancellationToken.None))));
            await writer.WriteLineAsync(string.Join(' ', outcomes.Select(outcome => outcome.TryGet(out var grant, out var failure) ? grant.Stamp.ToString("N") : failure.Code)));
        }

        await commits.StopAsync(CancellationToken.None);
    }
}
