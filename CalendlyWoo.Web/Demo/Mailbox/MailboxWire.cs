using System.Buffers;
using System.IO.Pipelines;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CalendlyWoo.Web.Demo.Mailbox;

/// <summary>The server's end of a connection: lines in, replies out. Replies are held back until the client has nothing more in the pipe (RFC 2920 section 3.2).</summary>
internal sealed class MailboxWire(Stream stream, CancellationToken cancellationToken) : IAsyncDisposable
{
    /// <summary>Stands for a message beyond the limit.</summary>
    public static readonly byte[] TooBig = new byte[1];

    private const int MaxLine = 16 * 1024;

    private readonly StringBuilder _replies = new();
    private Stream _stream = stream;
    private PipeReader _reader = PipeReader.Create(stream);

    public bool IsProtected => _stream is SslStream;

    public void Reply(string line) => _replies.Append(line).Append("\r\n");

    public async Task FlushAsync()
    {
        if (_replies.Length == 0)
            return;
        var bytes = Encoding.UTF8.GetBytes(_replies.ToString());
        _replies.Clear();
        await _stream.WriteAsync(bytes, cancellationToken);
    }

    /// <summary>A command, or null where the client has gone.</summary>
    public async Task<string?> ReadLineAsync()
    {
        string? line = null;
        var found = await ReadAsync(sequence => line = Encoding.UTF8.GetString(sequence));
        return found ? line : null;
    }

    /// <summary>The message up to its final dot, dots unstuffed; <see cref="TooBig"/> beyond the limit, null where the client has gone.</summary>
    public async Task<byte[]?> ReadMessageAsync(int limit)
    {
        var message = new ArrayBufferWriter<byte>(4096);
        var tooBig = false;
        while (true)
        {
            var ended = false;
            var found = await ReadAsync(line =>
            {
                var dot = line.Length > 0 && line.FirstSpan[0] == (byte)'.';
                ended = dot && line.Length == 1;
                foreach (var segment in dot ? line.Slice(1) : line)
                    message.Write(segment.Span);
                if (!ended)
                    message.Write("\r\n"u8);
            });
            if (!found)
                return null;
            if (ended)
                return tooBig || message.WrittenCount > limit ? TooBig : message.WrittenSpan.ToArray();
            if (message.WrittenCount <= limit)
                continue;
            tooBig = true;
            message.ResetWrittenCount();
        }
    }

    public async Task ProtectAsync(X509Certificate2 certificate)
    {
        await FlushAsync();
        var tls = new SslStream(_stream);
        _stream = tls;
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, cancellationToken);
        _reader = PipeReader.Create(tls);
    }

    public async ValueTask DisposeAsync() => await _stream.DisposeAsync();

    private async Task<bool> ReadAsync(Action<ReadOnlySequence<byte>> take)
    {
        while (true)
        {
            if (!_reader.TryRead(out var result))
            {
                await FlushAsync();
                result = await _reader.ReadAsync(cancellationToken);
            }

            var reader = new SequenceReader<byte>(result.Buffer);
            if (reader.TryReadTo(out ReadOnlySequence<byte> line, "\r\n"u8))
            {
                take(line);
                _reader.AdvanceTo(reader.Position);
                return true;
            }

            if (result.IsCompleted || result.Buffer.Length > MaxLine)
                return false;
            _reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }
}
