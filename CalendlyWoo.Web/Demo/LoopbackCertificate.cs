using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CalendlyWoo.Web.Demo;

/// <summary>Self-signed certificates for the simulators' https; they live in memory only and nobody else should trust them.</summary>
public static class LoopbackCertificate
{
    /// <summary>A certificate for 127.0.0.1 and localhost, valid from a day before <paramref name="now"/> for a month.</summary>
    public static X509Certificate2 Create(DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
    }
}
