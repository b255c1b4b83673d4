using System.Net;
using System.Net.Sockets;

namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>What we call ourselves in EHLO: RFC 5321 section 4.1.1.1.</summary>
internal static class SmtpClientName
{
    /// <summary>This machine's full name, or the connection's own address in brackets where it has none.</summary>
    public static string Of(IPAddress local)
    {
        var host = Dns.GetHostName();
        return host.Contains('.', StringComparison.Ordinal) && AddressRules.ToAsciiDomain(host) is { } name ? name : Literal(local);
    }

    // A link-local address carries a zone, which means nothing to the other side.
    private static string Literal(IPAddress local) =>
        local.AddressFamily == AddressFamily.InterNetwork ? $"[{local}]" : $"[IPv6:{new IPAddress(local.GetAddressBytes())}]";
}
