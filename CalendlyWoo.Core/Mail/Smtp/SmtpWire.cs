using System.Buffers;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>Bytes out, replies in, each step under its time-out. What the network does comes back as a failure; only the caller's cancellation is thrown.</summary>
internal sealed class SmtpWire(Socket socket, TimeProvider time) : IAsyncDisposable
{
    private const int MaxReplyOctets = 8192;

    private readonly CancellationTokenSource _deadline = new(Timeout.InfiniteTimeSpan, time);
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(MaxReplyOctets);
    private Stream _stream = new NetworkStream(socket, ownsSocket: true);
    private CancellationTokenRegistration _registration;
    private CancellationToken _caller;
    private int _start;
    private int _end;
    private int _disposed;

    public bool IsProtected => _stream is SslStream;

    // Asked for at once: a socket that the server has reset meanwhile no longer knows them.
    public IPAddress LocalAddress { get; } = Address(socket.LocalEndPoint);

    public IPAddress RemoteAddress { get; } = Address(socket.RemoteEndPoint);

    /// <summary>Between uses a server has nothing to say: whatever can be read is its farewell.</summary>
    public bool LooksAlive => !_deadline.IsCancellationRequested && _start == _end && !socket.Poll(0, SelectMode.SelectRead);

    /// <summary>From now on this caller's cancellation ends every step.</summary>
    public void Bind(CancellationToken caller)
    {
        _registration.Dispose();
        _caller = caller;
        _registration = caller.UnsafeRegister(static deadline => ((CancellationTokenSource)deadline!).Cancel(), _deadline);
    }

    public void Unbind()
    {
        _registration.Dispose();
        _registration = default;
        _caller = default;
        _deadline.CancelAfter(Timeout.InfiniteTimeSpan);
    }

    public async ValueTask<Failure?> WriteAsync(ReadOnlyMemory<byte> bytes, TimeSpan limit)
    {
        try
        {
            _deadline.CancelAfter(limit);
            await _stream.WriteAsync(bytes, _deadline.Token);
            return null;
        }
        catch (Exception exception) when (AsFailure(exception, limit) is not null)
        {
            return AsFailure(exception, limit);
        }
    }

    public async ValueTask<Outcome<SmtpReply>> ReadAsync(TimeSpan limit)
    {
        try
        {
            _deadline.CancelAfter(limit);
            return await ReadReplyAsync(_deadline.Token);
        }
        catch (Exception exception) when (AsFailure(exception, limit) is not null)
        {
            return AsFailure(exception, limit)!;
        }
    }

    /// <summary>Puts TLS around the connection. What came in before it is thrown away: RFC 3207 section 6, and it may be somebody else's.</summary>
    public async Task<Failure?> ProtectAsync(SslClientAuthenticationOptions options, TimeSpan limit)
    {
        var tls = new SslStream(_stream);
        _stream = tls;
        _start = _end = 0;
        try
        {
            _deadline.CancelAfter(limit);
            await tls.AuthenticateAsClientAsync(options, _deadline.Token);
            return null;
        }
        catch (System.Security.Authentication.AuthenticationException exception)
        {
            return SmtpTroubles.TlsFailed(exception.InnerException?.Message ?? exception.Message);
        }
        catch (Exception exception) when (AsFailure(exception, limit) is not null)
        {
            return SmtpTroubles.TlsFailed(AsFailure(exception, limit)!.Detail ?? "");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        _registration.Dispose();
        await _stream.DisposeAsync();
        _deadline.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
    }

    private async ValueTask<Outcome<SmtpReply>> ReadReplyAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            switch (SmtpReplyParser.TryParse(_buffer.AsSpan(_start, _end - _start), out var reply, out var consumed))
            {
                case ParseResult.Complete:
                    _start += consumed;
                    return reply;
                case ParseResult.Malformed:
                    return SmtpTroubles.NotSmtp();
            }

            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }

            if (_end >= MaxReplyOctets)
                return SmtpTroubles.NotSmtp();
            var count = await _stream.ReadAsync(_buffer.AsMemory(_end, MaxReplyOctets - _end), cancellationToken);
            if (count == 0)
                return SmtpTroubles.ConnectionLost(T("The server closed the connection."));
            _end += count;
        }
    }

    private static IPAddress Address(EndPoint? endPoint)
    {
        var address = (endPoint as IPEndPoint)?.Address ?? IPAddress.None;
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
    }

    private Failure? AsFailure(Exception exception, TimeSpan limit) => exception switch
    {
        OperationCanceledException => _caller.IsCancellationRequested ? null : SmtpTroubles.TimedOut(limit),
        IOException { InnerException: SocketException inner } => SmtpTroubles.ConnectionLost(inner.SocketErrorCode.ToString()),
        IOException or SocketException or ObjectDisposedException => SmtpTroubles.ConnectionLost(exception.GetType().Name),
        _ => null,
    };
}
