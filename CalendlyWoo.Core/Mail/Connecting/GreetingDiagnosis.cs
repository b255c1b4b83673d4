using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Mail.Connecting;

/// <summary>Something opens, and does not talk as a mail server that wants our mail.</summary>
internal static class GreetingDiagnosis
{
    public static MailAdvice Of(MailTrouble trouble)
    {
        if (trouble.SpeaksOtherwise)
            return new(
                T($"Port {trouble.Port} begins with TLS at once; the form says otherwise."), T("Choose TLS."), trouble.FixTo(trouble.Port, SmtpSecurity.Tls));
        return trouble.Failure.Code switch
        {
            "mail.server-refused" when trouble.Reply?.IsTransient == true => new(
                T($"{trouble.Host} is busy and asks us to come back later."), T("Wait a few minutes, then test again.")) { IsPassing = true },
            "mail.server-refused" => new(
                T($"{trouble.Host} does not want to talk to this computer."),
                T("Its words in the technical detail say why, most often a block list. Ask your mail provider, or use a sending service such as those in the list.")),
            "mail.not-smtp" when trouble.Port is 110 or 143 or 993 or 995 => new(
                T($"Port {trouble.Port} is for reading mail, not for sending."), T("Use port 587 with STARTTLS."), trouble.FixTo(587, SmtpSecurity.StartTls)),
            "mail.not-smtp" => new(T("What answers there is no mail server."), T("Check the server's name and the port against your provider's help.")),
            "mail.timed-out" => new(
                T($"{trouble.Host} takes the connection and says nothing."), T("Test again in a minute. If it stays so, check the port against your provider's help.")),
            _ => new(
                T($"{trouble.Host} closed the connection without a word."),
                T("Wait a few minutes, then test again: servers do this after too many attempts. If it stays so, check the port.")),
        };
    }
}
