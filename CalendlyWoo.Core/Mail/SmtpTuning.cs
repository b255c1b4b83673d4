using System.Net.Security;

namespace CalendlyWoo.Core.Mail;

/// <summary>What of the SMTP client is no setting of the owner's.</summary>
/// <param name="Timeouts">How long each step may take.</param>
/// <param name="IdleLimit">How long an unused connection is kept.</param>
/// <param name="TrustCertificate">Decides about the server's certificate instead of the operating system, such as a test that trusts one by its thumbprint.</param>
public sealed record SmtpTuning(SmtpTimeouts Timeouts, TimeSpan IdleLimit, RemoteCertificateValidationCallback? TrustCertificate = null)
{
    public static SmtpTuning Default { get; } = new(SmtpTimeouts.Default, TimeSpan.FromSeconds(30));
}

/// <summary>
/// The time-outs of RFC 5321 section 4.5.3.2. Before the message has left they are shorter than there, because a retry costs nothing; the reply to the
/// final dot gets its full 10 minutes, because giving up early is what makes doubles.
/// </summary>
public sealed record SmtpTimeouts
{
    public static SmtpTimeouts Default { get; } = new();

    /// <summary>Name look-up and TCP.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The TLS handshake.</summary>
    public TimeSpan Tls { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The first 220; servers that make bots wait take up to half a minute.</summary>
    public TimeSpan Greeting { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Any command, MAIL, RCPT and DATA included.</summary>
    public TimeSpan Command { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Each block of the message on its way out.</summary>
    public TimeSpan Block { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The reply to the final dot.</summary>
    public TimeSpan FinalDot { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The reply to QUIT, which nothing depends on.</summary>
    public TimeSpan Quit { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The same, none longer than this: for whom a person waits.</summary>
    public SmtpTimeouts AtMost(TimeSpan longest) => new()
    {
        Connect = Least(Connect, longest),
        Tls = Least(Tls, longest),
        Greeting = Least(Greeting, longest),
        Command = Least(Command, longest),
        Block = Least(Block, longest),
        FinalDot = Least(FinalDot, longest),
        Quit = Quit,
    };

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
