using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>Carries the reason for a refused certificate out of the TLS handshake, where a plain "no" would lose it.</summary>
internal sealed class CertificateFault(Func<string?, Failure> toFailure, string reason) : AuthenticationException(reason)
{
    /// <summary>The failure that this fault is.</summary>
    public Failure ToFailure() => toFailure(Message);

    /// <summary>Accepts what the platform accepts and names the reason of everything else.</summary>
    /// <exception cref="CertificateFault">The certificate is not valid for this server.</exception>
    public static bool Validate(X509Chain? chain, SslPolicyErrors errors) =>
        errors == SslPolicyErrors.None ? true : throw Of(errors, chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status) ?? 0);

    private static CertificateFault Of(SslPolicyErrors errors, X509ChainStatusFlags chain)
    {
        if (chain.HasFlag(X509ChainStatusFlags.NotTimeValid))
            return new CertificateFault(ShopFailures.CertificateExpired, nameof(X509ChainStatusFlags.NotTimeValid));
        return errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)
            ? new CertificateFault(ShopFailures.CertificateName, nameof(SslPolicyErrors.RemoteCertificateNameMismatch))
            : new CertificateFault(ShopFailures.CertificateUntrusted, chain.ToString());
    }
}
