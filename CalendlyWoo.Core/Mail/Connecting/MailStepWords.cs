using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Mail.Connecting;

/// <summary>What a step is called before it is known how it ends.</summary>
internal static class MailStepWords
{
    public static string Of(MailStep step) => step switch
    {
        MailStep.Name => T("Is the server found?"),
        MailStep.Connect => T("Can it be reached?"),
        MailStep.Greeting => T("Does a mail server answer?"),
        MailStep.Protection => T("Is the connection protected?"),
        MailStep.SignIn => T("Is the login accepted?"),
        MailStep.Sender => T("May you send from your address?"),
        MailStep.Delivery => T("Does it take a test mail?"),
    };
}
