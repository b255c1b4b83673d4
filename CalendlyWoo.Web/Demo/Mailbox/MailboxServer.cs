using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace CalendlyWoo.Web.Demo.Mailbox;

/// <summary>A mail server on loopback that keeps what it is given and, when told to, misbehaves. For the demo and the tests.</summary>
public sealed class MailboxServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<Socket, Task> _sessions = new();
    private readonly Task _accepting;
    private long _connections;
    private volatile bool _isDown;

    private MailboxServer(MailboxOptions options, TimeProvider time)
    {
        (Options, Time) = (options, time);
        Faults = new MailboxFaults(options.Seed);
        Store = new MailboxStore(options.Capacity);
        Certificate = MailboxCertificate.Create(options.CertificateMade ?? time.GetUtcNow(), options.CertificateName);
        _listener = new TcpListener(IPAddress.Loopback, options.Port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public MailboxOptions Options { get; }

    public int Port { get; }

    public MailboxFaults Faults { get; }

    public MailboxStore Store { get; }

    /// <summary>What TLS clients have to trust.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>Connections taken so far.</summary>
    public long Connections => Interlocked.Read(ref _connections);

    /// <summary>Connections open now.</summary>
    public int OpenConnections => _sessions.Count;

    /// <summary>Down: open connections break, new ones are reset at once. The port stays ours, so that nobody else can get it meanwhile.</summary>
    public bool IsDown
    {
        get => _isDown;
        set
        {
            _isDown = value;
            if (value)
                CloseConnections();
        }
    }

    internal TimeProvider Time { get; }

    /// <summary>Listens on 127.0.0.1 from now on.</summary>
    /// <exception cref="SocketException">The port is taken.</exception>
    public static MailboxServer Start(MailboxOptions? options = null, TimeProvider? time = null) =>
        new(options ?? new MailboxOptions(), time ?? TimeProvider.System);

    /// <summary>Breaks every open connection, as a server does that restarts.</summary>
    public void CloseConnections()
    {
        foreach (var socket in _sessions.Keys)
            Reset(socket);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        CloseConnections();
        await _accepting;
        await Task.WhenAll(_sessions.Values);
        _listener.Dispose();
        _stopping.Dispose();
        Certificate.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                var socket = await _listener.AcceptSocketAsync(_stopping.Token);
                if (_isDown)
                    Reset(socket);
                else
                    Begin(socket);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // A client that gave up before it was accepted is no reason to stop; being told to stop ends the loop above.
            }
        }
    }

    // The session is on the list before it runs, so that it cannot end before it is there.
    private void Begin(Socket socket)
    {
        var listed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _sessions[socket] = ServeAsync(socket, listed.Task);
        listed.SetResult();
    }

    private async Task ServeAsync(Socket socket, Task listed)
    {
        await listed;
        Interlocked.Increment(ref _connections);
        socket.NoDelay = true;
        try
        {
            await using var wire = new MailboxWire(new NetworkStream(socket, ownsSocket: true), _stopping.Token);
            await new MailboxSession(this, wire, _stopping.Token).RunAsync();
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or OperationCanceledException or AuthenticationException)
        {
            // Clients go as they please.
        }
        finally
        {
            _sessions.TryRemove(socket, out _);
        }
    }

    private static void Reset(Socket socket)
    {
        try
        {
            socket.LingerState = new LingerOption(true, 0);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // It has gone already.
        }

        socket.Dispose();
    }
}
