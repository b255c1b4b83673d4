using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CalendlyWoo.Web.Demo;

/// <summary>What is wrong with a certificate.</summary>
public enum CertificateKind
{
    SelfSigned,
    Expired,
    NotYetValid,
    OtherHost,
}

/// <summary>Self-signed certificates for the simulators' https; they live in memory only and nobody else should trust them.</summary>
public static class LoopbackCertificate
{
    /// <summary>A certificate for 127.0.0.1 and localhost, valid from a day before <paramref name="now"/> for a month, unless its kind says otherwise.</summary>
    public static X509Certificate2 Create(DateTimeOffset now, CertificateKind kind = CertificateKind.SelfSigned)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(kind == CertificateKind.OtherHost ? "other.example" : "localhost");
        if (kind != CertificateKind.OtherHost) names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return kind switch
        {
            CertificateKind.Expired => request.CreateSelfSigned(now.AddDays(-60), now.AddDays(-1)),
            CertificateKind.NotYetValid => request.CreateSelfSigned(now.AddDays(2), now.AddDays(30)),
            CertificateKind.SelfSigned or CertificateKind.OtherHost => request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30)),
        };
    }
}
