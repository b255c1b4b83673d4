using System.Net.Sockets;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Mail.Connecting;

/// <summary>The name is found, and nobody opens.</summary>
internal static class ReachDiagnosis
{
    private const int RelayPort = 25;

    public static MailAdvice Of(MailTrouble trouble)
    {
        var other = trouble.Port == 587 ? trouble.FixTo(465, SmtpSecurity.Tls) : trouble.FixTo(587, SmtpSecurity.StartTls);
        if (trouble.Failure.Detail == nameof(SocketError.ConnectionRefused))
            return new(
                T($"{trouble.Host} refuses connections on port {trouble.Port}."),
                T($"Try port {other.Port}. Your provider's help says which one is for sending."),
                other);
        if (trouble.Failure.Detail is nameof(SocketError.NetworkUnreachable) or nameof(SocketError.HostUnreachable) or nameof(SocketError.NetworkDown))
            return new(T($"There is no way from this computer to {trouble.Host}."), T("Check the internet connection of the computer that CalendlyWoo runs on."));
        return trouble.Port == RelayPort
            ? new(T($"{trouble.Host} does not answer on port 25."), T("Most hosting companies block port 25. Use port 587."), other)
            : new(
                T($"{trouble.Host} does not answer on port {trouble.Port}."),
                T($"A firewall on the way blocks this port, most often that of the company that hosts this program. Ask it to open port {trouble.Port}, or try port {other.Port}."),
                other);
    }
}
