using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Mail.Connecting;

/// <summary>The login is right, and the address is not the account's. Microsoft says so only after the whole message: 5.7.60 and 5.2.252.</summary>
internal static class SenderDiagnosis
{
    public static bool IsAboutSender(MailTrouble trouble) =>
        trouble.Failure.Code == "mail.sender-refused" || trouble.Enhanced is "5.7.60" or "5.2.252" || trouble.Says("SendAsDenied");

    public static MailAdvice Of(MailTrouble trouble)
    {
        var from = trouble.Options.FromAddress ?? "";
        var text = T($"The server does not let this account send as {from}.");
        return trouble.Provider switch
        {
            { Kind: MailProviderKind.Relay } relay => new(text, T($"Verify this address or its domain as a sender at {relay.Name} first.")),
            { } mailbox => new(text, T($"Enter the account's own address as the sender, or add {from} to it as an alias at {mailbox.Name}.")),
            null => new(text, T($"Enter the account's own address as the sender, or ask your mail provider to allow {from}.")),
        };
    }
}
