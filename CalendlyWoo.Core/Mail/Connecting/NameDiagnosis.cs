using System.Net.Sockets;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Mail.Connecting;

/// <summary>The server's name leads nowhere.</summary>
internal static class NameDiagnosis
{
    public static MailAdvice Of(MailTrouble trouble)
    {
        if (trouble.Failure.Detail == nameof(SocketError.TryAgain))
            return new(T("Names of servers cannot be looked up at the moment."), T("Check the internet connection of the computer that CalendlyWoo runs on, then test again."));
        var text = T($"No server is found under the name {trouble.Host}.");
        return trouble.Provider is { } provider
            ? new(text, T($"For {provider.Name} it is {provider.Host}."), new MailFix(provider.Host, provider.Port, provider.Security))
            : new(text, T("Look for a slip in the name. Your provider's help calls it the outgoing or SMTP server."));
    }
}
