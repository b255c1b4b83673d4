using CalendlyWoo.Core.Common;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Health.Address;

/// <summary>What may be wrong with a public address; one code, one sentence.</summary>
public static class AddressFailures
{
    public static Failure NameNotFound(string host) => Of(
        "address.name-not-found", T($"There is no computer called {host}. Look for a typing error; a new name may take some hours until it is known everywhere."));

    public static Failure Refused(string host) => Of(
        "address.refused", T($"{host} was found, but nothing answers there at this port. Start the web server in front of CalendlyWoo, or correct the port."));

    public static Failure TimedOut() => Of(
        "address.timed-out",
        T($"No answer within {AddressCheck.Patience.TotalSeconds} seconds. Most often a firewall is in between. Some routers also keep a computer from its own public address: try it with a phone on mobile data."));

    public static Failure Unreachable(string? detail) => Of("address.unreachable", T("The address cannot be reached from here."), detail);

    public static Failure CertificateExpired() => Of("address.certificate-expired", T("The certificate of this address has expired. Have it renewed where the site is hosted."));

    public static Failure CertificateName(string host) => Of(
        "address.certificate-name", T($"The certificate belongs to another name than {host}. Have one made for this name."));

    public static Failure CertificateUntrusted(string detail) => Of(
        "address.certificate-untrusted", T("Nobody vouches for the certificate of this address (self-made, or a part of it is missing). Calendly would refuse it."), detail);

    public static Failure NoTls(string host) => Of(
        "address.no-tls", T($"{host} does not speak https at this port. Set up a certificate, or correct the port."));

    public static Failure NeedsHttps(Uri address, bool worksWithHttps) => Of(
        "address.needs-https",
        worksWithHttps
            ? T($"Calendly sends to https addresses only, and this one works so: write it as {AddressFormat.Write(Secure(address))}.")
            : T("Calendly sends to https addresses only. Set up a certificate in front of CalendlyWoo, then write the address with https."));

    public static Failure Redirected(string target) => Of("address.redirected", T($"The address leads on to another one. Write it as {target}."));

    public static Failure RedirectedElsewhere(string target) => Of("address.redirected-elsewhere", T($"The address leads on to {target}, which is not CalendlyWoo."));

    public static Failure SomebodyElse(string detail) => Of(
        "address.somebody-else", T("Something else answers at this address, not this CalendlyWoo. Point the address here, or write the one that leads here."), detail);

    public static Failure PathNotHandedOn(string path) => Of(
        "address.path", T($"CalendlyWoo answers at this address without {path}. Write it without, or let the web server in front hand {path} on."));

    public static Failure PasswordInFront(string detail) => Of(
        "address.password", T("The web server in front of CalendlyWoo asks for a password, so Calendly cannot get in. Leave /webhooks and /healthz open there."), detail);

    public static Failure ProxyWithout(string detail) => Of(
        "address.proxy", T("The web server in front of CalendlyWoo answers, but does not reach CalendlyWoo itself. Check the port that it hands on to."), detail);

    public static Failure TooOften() => Of("address.too-often", T("The address was checked very often just now. Wait a minute, then check again."));

    public static Failure OwnNetworkOnly() => Of(
        "address.own-network", T("This address works inside your own network only; Calendly sends from the internet. Use a name that is known outside."));

    private static Uri Secure(Uri address) => new UriBuilder(address) { Scheme = "https", Port = address.IsDefaultPort ? -1 : address.Port }.Uri;

    private static Failure Of(string code, string message, string? detail = null) => new(FailureCategory.NeedsOwner, code, message, Detail: detail);
}
