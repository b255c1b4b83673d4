namespace CalendlyWoo.Web.Demo.Mailbox;

/// <summary>A message that the simulator took, as it came.</summary>
/// <param name="Id">Counts up from 1.</param>
/// <param name="From">The envelope's reverse path.</param>
/// <param name="To">The envelope's forward paths.</param>
/// <param name="Raw">The message's bytes, dots unstuffed.</param>
/// <param name="ReceivedAt">UTC.</param>
/// <param name="IsProtected">It came over TLS.</param>
/// <param name="SignedInAs">Who had signed in; null where nobody had.</param>
public sealed record ReceivedMail(long Id, string From, IReadOnlyList<string> To, byte[] Raw, DateTimeOffset ReceivedAt, bool IsProtected, string? SignedInAs)
{
    private MailContent? _content;

    /// <summary>The message read; done when first asked for.</summary>
    public MailContent Content => _content ??= MailReader.Read(Raw);
}
