using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>Tells apart why a server's certificate is refused. Of several reasons the first is named that the owner can do something about.</summary>
internal static class SmtpCertificate
{
    private const int MostNames = 5;

    public static Failure Fault(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        var status = chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status) ?? 0;
        if (status.HasFlag(X509ChainStatusFlags.NotTimeValid))
            return SmtpTroubles.CertificateExpired(Dates(certificate));
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            return SmtpTroubles.CertificateName(Names(certificate));
        var isSelfSigned = certificate is not null && certificate.Subject == certificate.Issuer;
        return SmtpTroubles.CertificateUntrusted(isSelfSigned ? T("It is self-signed.") : $"{errors}: {status}");
    }

    /// <summary>The names that the certificate is made for, at most five; empty where it names none.</summary>
    private static string Names(X509Certificate? certificate)
    {
        var names = (certificate as X509Certificate2)?.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(extension => extension.EnumerateDnsNames()).Take(MostNames) ?? [];
        return T($"It is made for: {string.Join(", ", names)}.");
    }

    private static string Dates(X509Certificate? certificate) =>
        certificate is X509Certificate2 known ? FormattableString.Invariant($"Valid from {known.NotBefore:yyyy-MM-dd} to {known.NotAfter:yyyy-MM-dd}.") : "";
}
