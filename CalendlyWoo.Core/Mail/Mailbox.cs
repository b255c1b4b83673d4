using System.Diagnostics.CodeAnalysis;
using System.Text;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Mail;

/// <summary>An address with the name shown beside it: RFC 5322 section 3.4. Only what can stand in an SMTP envelope can be one.</summary>
public sealed record Mailbox
{
    private const int MaxAddressOctets = 254;

    private Mailbox(string localPart, string domain, string name)
    {
        LocalPart = localPart;
        Domain = domain;
        Name = name;
        Address = $"{localPart}@{domain}";
    }

    /// <summary>What stands before the @, as it was written.</summary>
    public string LocalPart { get; }

    /// <summary>What stands behind the @, in ASCII labels (<c>xn--…</c>), so that every server can read it.</summary>
    public string Domain { get; }

    /// <summary>The name to show; empty where there is none.</summary>
    public string Name { get; }

    /// <summary>The bare address for <see cref="MailEnvelope"/>.</summary>
    public string Address { get; }

    /// <summary>The local part holds letters beyond ASCII: only a server with SMTPUTF8 (RFC 6531) takes it.</summary>
    public bool NeedsSmtpUtf8 => !Ascii.IsValid(LocalPart);

    /// <summary>
    /// Takes blanks around address and name away. An address that breaks RFC 5321, or carries line breaks or control characters, is the failure
    /// <c>mail.address-invalid</c>. Control characters in the name become blanks: a strange name is no reason to lose a mail.
    /// </summary>
    public static Outcome<Mailbox> Parse(string? address, string? name = null) =>
        TryParse(address, name, out var mailbox) ? mailbox : MailFailures.AddressInvalid();

    /// <inheritdoc cref="Parse"/>
    public static bool TryParse(string? address, string? name, [NotNullWhen(true)] out Mailbox? mailbox)
    {
        mailbox = null;
        var trimmed = (address ?? "").Trim();
        var at = trimmed.LastIndexOf('@');
        if (at <= 0 || !AddressRules.IsLocalPart(trimmed[..at]) || AddressRules.ToAsciiDomain(trimmed[(at + 1)..]) is not { } domain)
            return false;
        var parsed = new Mailbox(trimmed[..at], domain, Mime.HeaderText.Clean(name));
        if (Encoding.UTF8.GetByteCount(parsed.Address) > MaxAddressOctets)
            return false;
        mailbox = parsed;
        return true;
    }

    /// <summary>Short and safe for a log: <c>a…@example.com</c>.</summary>
    public override string ToString() => $"{LocalPart.EnumerateRunes().First()}…@{Domain}";
}
