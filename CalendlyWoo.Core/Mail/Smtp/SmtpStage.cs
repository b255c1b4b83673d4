namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>What a reply answers.</summary>
internal enum SmtpStage
{
    Greeting,
    Hello,
    StartTls,
    Reset,
    MailFrom,
    RcptTo,
    Data,
    FinalDot,
}
