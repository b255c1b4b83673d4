using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Mail.Connecting;
using CalendlyWoo.Web.Components.Common;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Settings.Mail;

/// <summary>Mail settings in words.</summary>
internal static class MailWords
{
    public static string Of(SmtpSecurity security) => security switch
    {
        SmtpSecurity.StartTls => T("STARTTLS (usual with port 587)"),
        SmtpSecurity.Tls => T("TLS from the start (usual with port 465)"),
        SmtpSecurity.None => T("None (for a server on this computer alone)"),
    };

    public static string Short(SmtpSecurity security) => security switch
    {
        SmtpSecurity.StartTls => T("STARTTLS"),
        SmtpSecurity.Tls => T("TLS"),
        SmtpSecurity.None => T("no protection"),
    };

    public static CheckState StateOf(MailCheckState state) => state switch
    {
        MailCheckState.Waiting => CheckState.Open,
        MailCheckState.Running => CheckState.Running,
        MailCheckState.Passed => CheckState.Passed,
        MailCheckState.Warned => CheckState.Warned,
        MailCheckState.Failed => CheckState.Failed,
    };
}
