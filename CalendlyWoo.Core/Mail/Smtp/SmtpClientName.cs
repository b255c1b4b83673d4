using System.Net;
using System.Net.Sockets;

namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>What we call ourselves in EHLO: RFC 5321 section 4.1.1.1.</summary>
internal static class SmtpClientName
{
    /// <summary>This machine's full name, or the connection's own address in brackets where it has none.</summary>
    public static string Of(Socket socket)
    {
        var host = Dns.GetHostName();
        return host.Contains('.', StringComparison.Ordinal) && AddressRules.ToAsciiDomain(host) is { } name ? name : Literal(socket);
    }

    private static string Literal(Socket socket)
    {
        if (socket.LocalEndPoint is not IPEndPoint { Address: var address })
            return "[127.0.0.1]";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetwork ? $"[{address}]" : $"[IPv6:{new IPAddress(address.GetAddressBytes())}]";
    }
}
