namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>What a reply answers.</summary>
internal enum SmtpStage
{
    Greeting,
    Hello,
    StartTls,
    Auth,
    Reset,
    MailFrom,
    RcptTo,
    Data,
    FinalDot,
}
