namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>What a reply answers.</summary>
internal enum SmtpStage
{
    /// <summary>No reply: TCP stands.</summary>
    Connected,
    Greeting,
    Hello,
    StartTls,

    /// <summary>No reply: TLS stands.</summary>
    Protected,
    SignIn,
    Reset,
    MailFrom,
    RcptTo,

    /// <summary>RCPT for the copy.</summary>
    RcptCopy,
    Data,
    FinalDot,
}
