namespace CalendlyWoo.Web.Demo.Mailbox;

/// <summary>What kind of mail server the simulator is.</summary>
public sealed record MailboxOptions
{
    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }

    /// <summary>TLS from the first byte; otherwise STARTTLS is offered.</summary>
    public bool ImplicitTls { get; init; }

    /// <summary>Only with this name may one sign in; null takes anybody.</summary>
    public string? Username { get; init; }

    public string? Password { get; init; }

    /// <summary>The only access token that XOAUTH2 takes; null takes any.</summary>
    public string? OAuthToken { get; init; }

    /// <summary>MAIL is answered 530 until one has signed in.</summary>
    public bool RequireSignIn { get; init; }

    /// <summary>Receivers in these domains are refused for ever: nobody takes mail for them.</summary>
    public IReadOnlyList<string> UnknownDomains { get; init; } = [];

    /// <summary>Octets; told in EHLO and held to.</summary>
    public int MaxMessageSize { get; init; } = 25 * 1024 * 1024;

    /// <summary>Messages kept; older ones go first.</summary>
    public int Capacity { get; init; } = 5000;

    /// <summary>The name in the certificate; another one than <c>localhost</c> fits nobody.</summary>
    public string CertificateName { get; init; } = "localhost";

    /// <summary>When the certificate was made; it holds for a year. Null is now.</summary>
    public DateTimeOffset? CertificateMade { get; init; }

    /// <summary>Seed of the faults' dice.</summary>
    public int Seed { get; init; } = 1;
}
