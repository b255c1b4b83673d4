using System.Text;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>A message with its envelope, looked through for what it asks of the server.</summary>
internal sealed record SmtpParcel(string From, string To, ReadOnlyMemory<byte> Message)
{
    /// <summary>Who else gets it, or null.</summary>
    public string? CopyTo { get; private init; }

    /// <summary>Why there is no copy although one was wanted, or null.</summary>
    public Failure? CopyRefusal { get; private init; }

    /// <summary>An address or a header is beyond ASCII: RFC 6531.</summary>
    public bool NeedsSmtpUtf8 { get; private init; }

    /// <summary>The body has octets above 127: RFC 6152.</summary>
    public bool NeedsEightBit { get; private init; }

    public static Outcome<SmtpParcel> Create(MailEnvelope envelope, ReadOnlyMemory<byte> message)
    {
        if (!Mailbox.TryParse(envelope.From, null, out var from) || !Mailbox.TryParse(envelope.To, null, out var to))
            return MailFailures.AddressInvalid();
        if (HasBareLineBreak(message.Span))
            return MailFailures.BareLineBreak();
        var headerEnd = message.Span.IndexOf("\r\n\r\n"u8);
        var headers = headerEnd < 0 ? message.Span : message.Span[..headerEnd];
        var hasCopy = Mailbox.TryParse(envelope.CopyTo, null, out var copy) && !copy.NeedsSmtpUtf8;
        return new SmtpParcel(from.Address, to.Address, message)
        {
            CopyTo = hasCopy ? copy!.Address : null,
            CopyRefusal = hasCopy || envelope.CopyTo is null ? null : MailFailures.AddressInvalid(),
            NeedsSmtpUtf8 = from.NeedsSmtpUtf8 || to.NeedsSmtpUtf8 || !Ascii.IsValid(headers),
            NeedsEightBit = !Ascii.IsValid(message.Span),
        };
    }

    /// <summary>The same for its receiver alone.</summary>
    public SmtpParcel WithoutCopy(Failure why) => this with { CopyTo = null, CopyRefusal = why };

    // What one server takes for a line end and the next does not lets a second message be smuggled in.
    private static bool HasBareLineBreak(ReadOnlySpan<byte> rest)
    {
        while (rest.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var at)
        {
            if (rest[at] != (byte)'\r' || at + 1 == rest.Length || rest[at + 1] != (byte)'\n')
                return true;
            rest = rest[(at + 2)..];
        }

        return false;
    }
}
