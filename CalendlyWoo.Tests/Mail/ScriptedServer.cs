using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CalendlyWoo.Tests.Mail;

/// <summary>A server that says what a test tells it to, right or wrong: each step waits for a line that begins so, then answers with these very characters.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    public const string Hello = "250-test\r\n";

    private readonly TcpListener _listener = new(IPAddress.Any, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _running;

    /// <param name="greeting">What it says first.</param>
    /// <param name="steps">What it waits for, and its answer; after the last one it closes.</param>
    public ScriptedServer(string greeting, params (string Expected, string Answer)[] steps)
    {
        _listener.Start();
        _running = RunAsync(greeting, steps);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The client has gone, or there was nothing more to say.</summary>
    public Task Ended => _running;

    public List<string> Heard { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Dispose();
        try
        {
            await _running;
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
        {
            // The client has gone, which is how most of these dialogues end.
        }

        _stopping.Dispose();
    }

    private async Task RunAsync(string greeting, (string Expected, string Answer)[] steps)
    {
        using var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await SayAsync(stream, greeting);
        foreach (var (expected, answer) in steps)
        {
            while (await reader.ReadLineAsync(_stopping.Token) is { } line)
            {
                Heard.Add(line);
                if (!line.StartsWith(expected, StringComparison.Ordinal))
                    continue;
                await SayAsync(stream, answer);
                break;
            }
        }
    }

    private async Task SayAsync(NetworkStream stream, string text) => await stream.WriteAsync(Encoding.Latin1.GetBytes(text), _stopping.Token);
}
