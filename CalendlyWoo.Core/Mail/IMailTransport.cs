using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Mail;

/// <summary>Hands one finished RFC 5322 message to a mail server. The seam behind which another SMTP library can stand.</summary>
public interface IMailTransport
{
    /// <summary>Sends exactly these bytes. Never throws for what the server or the network does; only for cancellation.</summary>
    Task<MailHandover> SendAsync(MailEnvelope envelope, ReadOnlyMemory<byte> message, CancellationToken cancellationToken);
}

/// <summary>The envelope of RFC 5321: reverse path and one forward path, both bare addresses.</summary>
public sealed record MailEnvelope(string From, string To);

/// <summary>How a hand-over ended.</summary>
public abstract record MailHandover
{
    private MailHandover()
    {
    }

    /// <summary>The server took the message (a 2xx reply to the final dot). That is no proof of delivery.</summary>
    /// <param name="Reply">The server's own words, such as <c>250 2.0.0 Ok: queued as 4F1C2</c>.</param>
    public sealed record Accepted(string Reply) : MailHandover;

    /// <summary>The server certainly did not take the message.</summary>
    public sealed record Refused(Failure Failure) : MailHandover;

    /// <summary>The message was sent whole, but the reply to the final dot was not seen: it may or may not be taken (RFC 1047).</summary>
    public sealed record Uncertain(Failure Failure) : MailHandover;
}
