using CalendlyWoo.Core.Mail.Reading;

namespace CalendlyWoo.Web.Demo.Mailbox;

/// <summary>A message that the simulator took, as it came.</summary>
public sealed record ReceivedMail
{
    private MailContent? _content;

    /// <summary>Counts up from 1.</summary>
    public required long Id { get; init; }

    /// <summary>The envelope's reverse path.</summary>
    public required string From { get; init; }

    /// <summary>The envelope's forward paths.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>The message's bytes, dots unstuffed.</summary>
    public required ReadOnlyMemory<byte> Raw { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>It came over TLS.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Who had signed in; null where nobody had.</summary>
    public string? SignedInAs { get; init; }

    /// <summary>The message read; done when first asked for.</summary>
    public MailContent Content => _content ??= MailReader.Read(Raw.Span);
}
