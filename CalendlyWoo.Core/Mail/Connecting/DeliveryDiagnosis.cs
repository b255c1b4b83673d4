using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Mail.Connecting;

/// <summary>Everything works but the mail itself.</summary>
internal static class DeliveryDiagnosis
{
    public static MailAdvice Of(MailTrouble trouble) => trouble.Failure.Code switch
    {
        "mail.rate-limited" or "mail.try-later" or "mail.mailbox-full-now" when trouble.Says("greylist", "graylist", "grey list") => new(
            T("The server lets strangers wait a little (greylisting)."),
            T("That passes: test again in some minutes. Mails to customers are tried again by themselves.")) { IsPassing = true },
        "mail.rate-limited" => new(
            T("The server takes no more mails for the moment."),
            T("Wait a few minutes, then test again. Mails to customers wait and are tried again by themselves.")) { IsPassing = true },
        "mail.try-later" or "mail.mailbox-full-now" => new(
            T("The server asks us to come back later."),
            T("Test again in some minutes. Mails to customers are tried again by themselves.")) { IsPassing = true },
        "mail.no-such-address" or "mail.no-such-domain" or "mail.mailbox-closed" or "mail.mailbox-full" when !trouble.Says("relay") => new(
            T($"The server takes no mail for {trouble.To}."), T("Send the test to another address.")),
        _ when trouble.Says("relay") => new(
            T("The server carries mail only for whoever it knows."),
            string.IsNullOrEmpty(trouble.Options.Username)
                ? T("Enter the user name and the password of your mail account.")
                : T("Use your provider's server for outgoing mail; this one only takes mail for its own addresses.")),
        "mail.policy-refused" => new(
            T("The server refuses the test mail by its own rules, often against spam."), T("Its words in the technical detail say why; ask your mail provider about them.")),
        "mail.answer-unseen" => new(
            T("The test mail has left, but the server's answer was lost."), T("Look whether it arrived, then test again.")),
        _ => new(T("The server refuses the test mail."), T("Its words in the technical detail say why; ask your mail provider about them.")),
    };
}
