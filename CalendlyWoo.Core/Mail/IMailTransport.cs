using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Mail;

/// <summary>Hands one finished RFC 5322 message to a mail server. The seam behind which another SMTP library can stand.</summary>
public interface IMailTransport
{
    /// <summary>Sends exactly these bytes. Never throws for what the server or the network does; only for cancellation.</summary>
    Task<MailHandover> SendAsync(MailEnvelope envelope, ReadOnlyMemory<byte> message, CancellationToken cancellationToken);
}

/// <summary>
/// The envelope of RFC 5321: reverse path and forward path, bare addresses. A copy is one more forward path of the same transaction, so that no header of
/// the message tells of it (RFC 5322 section 3.6.3); its refusal never holds up or repeats the mail itself.
/// </summary>
/// <param name="From">The reverse path.</param>
/// <param name="To">Who the mail is for.</param>
/// <param name="CopyTo">Who else gets it, or null.</param>
public sealed record MailEnvelope(string From, string To, string? CopyTo = null);

/// <summary>How a hand-over ended.</summary>
public abstract record MailHandover
{
    private MailHandover()
    {
    }

    /// <summary>The server took the message (a 2xx reply to the final dot). That is no proof of delivery.</summary>
    /// <param name="Reply">The server's own words, such as <c>250 2.0.0 Ok: queued as 4F1C2</c>.</param>
    /// <param name="CopyRefusal">Why the copy was not taken, in the owner's words; null where it was, or none was asked for.</param>
    public sealed record Accepted(string Reply, string? CopyRefusal = null) : MailHandover;

    /// <summary>The server certainly did not take the message.</summary>
    public sealed record Refused(Failure Failure) : MailHandover;

    /// <summary>The message was sent whole, but the reply to the final dot was not seen: it may or may not be taken (RFC 1047).</summary>
    public sealed record Uncertain(Failure Failure) : MailHandover;
}
