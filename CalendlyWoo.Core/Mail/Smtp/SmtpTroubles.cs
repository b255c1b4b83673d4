using System.Net.Sockets;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>What goes wrong between us and the server before it says anything about the mail.</summary>
internal static class SmtpTroubles
{
    private const string CheckSettings = "Check the mail server in the settings; waiting mails leave by themselves as soon as it works.";

    public static Failure FromSocket(SocketException exception) => exception.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => Of("mail.host-unknown",
            T("No mail server is found under this name."), exception.SocketErrorCode.ToString()),
        _ => Of("mail.unreachable", T("The mail server cannot be reached."), exception.SocketErrorCode.ToString()),
    };

    public static Failure NoConnection(TimeSpan limit) => Of("mail.unreachable",
        T("The mail server cannot be reached."), T($"No connection within {limit.TotalSeconds:0} s."));

    public static Failure TlsFailed(string detail) => Of("mail.tls-failed", T("No protected connection to the mail server came about."), detail);

    public static Failure CertificateExpired(string detail) => Of("mail.certificate-expired",
        T("The mail server's certificate is expired, or this computer's clock is wrong."), detail);

    public static Failure CertificateName(string detail) => Of("mail.certificate-name",
        T("The mail server could not prove that it is the right one: its certificate belongs to another name."), detail);

    public static Failure CertificateUntrusted(string detail) => Of("mail.certificate-untrusted",
        T("The mail server could not prove that it is the right one: its certificate is not from an authority that this computer trusts."), detail);

    public static Failure StartTlsMissing() => Of("mail.starttls-missing",
        T("The mail server offers no protection on this port, so nothing was sent."), T("STARTTLS is not offered."));

    public static Failure Unprotected() => Of("mail.unprotected", T("The settings ask for an unprotected connection to a server elsewhere, so nothing was sent."),
        T("Smtp:Security is None, the server is not loopback, and AllowInsecureEndpoints is not set."));

    public static Failure SignInNotOffered(string detail) => Of("mail.sign-in-not-offered",
        T("The mail server offers no way to sign in that this program knows."), detail);

    public static Failure SignInRefused(string detail) => Of("mail.sign-in-refused", T("The mail server did not accept the user name or password."), detail);

    public static Failure SignInUnavailable(string detail) => Of("mail.sign-in-unavailable",
        T("The mail server cannot check user name and password at the moment."), detail);

    public static Failure SignInWanted(string detail) => Of("mail.sign-in-wanted", T("The mail server wants a user name and a password."), detail);

    public static Failure ProtectionWanted(string detail) => Of("mail.protection-wanted",
        T("The mail server takes no mail over an unprotected connection."), detail);

    public static Failure ServerRefused(string detail) => Of("mail.server-refused", T("The mail server does not talk to us at the moment."), detail);

    public static Failure ConnectionLost(string detail) => new(FailureCategory.Transient, "mail.connection-lost",
        T("The connection to the mail server broke off before the mail had left. It is tried again by itself."), Detail: detail);

    public static Failure TimedOut(TimeSpan limit) => new(FailureCategory.Transient, "mail.timed-out",
        T("The mail server did not answer in time. It is tried again by itself."), Detail: T($"No answer within {limit.TotalSeconds:0.###} s."));

    public static Failure NotSmtp() => new(FailureCategory.Transient, "mail.not-smtp",
        T("What answers there does not speak like a mail server. Check server name and port in the settings."), Detail: T("The reply breaks RFC 5321 section 4.2 or is too long."));

    public static Failure AnswerUnseen(string? detail) => new(FailureCategory.Transient, "mail.answer-unseen",
        T("The mail has left, but the mail server's answer was lost. It is sent again under the same Message-ID, so it may arrive twice."), Detail: detail);

    /// <summary>The same failure, where it shows that the server as a whole cannot be used.</summary>
    public static Failure OfConnection(this Failure failure) => failure with { Category = FailureCategory.Connection };

    private static Failure Of(string code, string what, string detail) => new(FailureCategory.Connection, code, $"{what} {CheckSettings}", Detail: detail);
}
