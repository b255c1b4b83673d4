namespace CalendlyWoo.Core.Mail;

/// <summary>How the connection to the mail server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>Not at all: loopback only, unless <c>AllowInsecureEndpoints</c> says otherwise.</summary>
    None,

    /// <summary>STARTTLS (RFC 3207), and no mail where the server does not offer it.</summary>
    StartTls,

    /// <summary>TLS from the first byte (RFC 8314), usually port 465.</summary>
    Tls,
}

/// <summary>The settings <c>Smtp:*</c>.</summary>
public sealed class SmtpOptions
{
    public const string Section = "Smtp";

    /// <summary>The server's name; empty as long as none is set up.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    /// <summary>Empty: no sign-in.</summary>
    public string? Username { get; set; }

    public string? Password { get; set; }

    /// <summary>An OAuth 2.0 access token; where there is one, XOAUTH2 is used instead of the password.</summary>
    public string? OAuthToken { get; set; }

    public string? FromAddress { get; set; }

    public string? FromName { get; set; }

    public string? ReplyTo { get; set; }

    /// <summary>Who gets a copy of each mail to a customer; empty: nobody.</summary>
    public string? CopyTo { get; set; }

    /// <summary>Connections open at once, at most.</summary>
    public int MaxConnections { get; set; } = 4;

    /// <summary>Mails in any 60 seconds, at most; 0 is no ceiling.</summary>
    public int PerMinute { get; set; }

    /// <summary>The product's setting <c>AllowInsecureEndpoints</c>, which stands outside the section.</summary>
    public bool AllowInsecureEndpoints { get; set; }
}
