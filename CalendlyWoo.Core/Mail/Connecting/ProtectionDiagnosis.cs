using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Mail.Connecting;

/// <summary>TLS does not come about.</summary>
internal static class ProtectionDiagnosis
{
    public static MailAdvice Of(MailTrouble trouble) => trouble.Failure.Code switch
    {
        "mail.unprotected" => new(
            T($"Without protection your password would travel to {trouble.Host} for everybody to read, so nothing was sent."),
            T("Choose STARTTLS with port 587."),
            trouble.FixTo(587, SmtpSecurity.StartTls)),
        "mail.starttls-missing" => new(
            T($"{trouble.Host} offers no protection on port {trouble.Port}, so nothing was sent."),
            T("Choose TLS with port 465."),
            trouble.FixTo(465, SmtpSecurity.Tls)),
        "mail.protection-wanted" => new(
            T("The server takes mails over a protected connection only."),
            T("Choose STARTTLS."),
            trouble.FixTo(trouble.Port, SmtpSecurity.StartTls)),
        _ when trouble.SpeaksOtherwise => new(
            T($"Port {trouble.Port} begins without TLS and is protected afterwards; the form says TLS at once."),
            T("Choose STARTTLS."),
            trouble.FixTo(trouble.Port, SmtpSecurity.StartTls)),
        _ => new(
            T($"No protected connection to {trouble.Host} came about."),
            T("Test again. If it stays so, ask your mail provider which port and security this server wants.")),
    };

    public static MailAdvice OfCertificate(MailTrouble trouble) => trouble.Failure.Code switch
    {
        "mail.certificate-expired" => new(
            T($"The certificate of {trouble.Host} is expired, or this computer's clock is wrong."),
            T("Look at the clock of the computer that CalendlyWoo runs on. If it is right, ask your mail provider to renew the certificate.")),
        "mail.certificate-name" => new(
            T($"The server's certificate belongs to another name than {trouble.Host}."),
            T("Enter the server's name as your provider's help gives it; the technical detail shows the names that the certificate is made for.")),
        _ when trouble.Says("self-signed") => new(
            T($"{trouble.Host} shows a certificate that it made itself, which proves nothing."),
            T("Ask whoever runs this server for a certificate of a public authority.")),
        _ => new(
            T($"The certificate of {trouble.Host} is not from an authority that this computer trusts."),
            T("Ask whoever runs this server to install its certificate with the whole chain.")),
    };
}
