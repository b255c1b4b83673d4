using System.Net;
using System.Net.Sockets;

namespace CalendlyWoo.Tests.Support.SqlServer;

/// <summary>
/// Answers as much of Microsoft's TDS 7.4 ([MS-TDS]) on loopback as one client needs to sign in and to be told "done":
/// no SQL is understood. The last request's bytes are kept.
/// </summary>
public sealed class TdsResponder : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public TdsResponder()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Payload of the last remote procedure call, or empty before the first.</summary>
    public byte[] LastCall { get; private set; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            var stream = client.GetStream();
            while (await TdsPacket.ReadMessageAsync(stream, _stop.Token) is { } message)
                await stream.WriteAsync(Answer(message), _stop.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
        {
            // The test is over, or the client went away in the middle of a packet.
        }
    }

    private byte[] Answer(TdsMessage message)
    {
        if (message.Type == TdsPacket.RemoteProcedureCall)
            LastCall = message.Payload;
        return TdsPacket.Reply(message.Type switch
        {
            TdsPacket.PreLogin => TdsPacket.PreLoginAnswer,
            TdsPacket.Login => TdsPacket.LoginAnswer,
            _ => TdsPacket.ProcedureDone,
        });
    }
}
