using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Mail.Connecting;

/// <summary>The server does not let us in. Codes: RFC 4954 section 6, and what Google and Microsoft make of them.</summary>
internal static class SignInDiagnosis
{
    public static MailAdvice Of(MailTrouble trouble) => trouble.Failure.Code switch
    {
        "mail.sign-in-wanted" => new(T("The server wants a login, and the form has none."), T("Enter the user name and the password of your mail account.")),
        "mail.sign-in-not-offered" when trouble.Options.Security == SmtpSecurity.None => new(
            T("The server offers no login on an unprotected connection."), T("Choose STARTTLS."), trouble.FixTo(trouble.Port, SmtpSecurity.StartTls)),
        "mail.sign-in-not-offered" => new(
            T("The server offers no way to sign in that this program knows."),
            T("Ask your mail provider for the server and port that programs send through with a user name and a password.")),
        "mail.sign-in-unavailable" => new(
            T("The server cannot check the login at the moment."),
            T("Wait a few minutes, then test again. Too many wrong logins in a row lead to this, too.")) { IsPassing = true },
        _ => Refused(trouble),
    };

    private static MailAdvice Refused(MailTrouble trouble)
    {
        var provider = trouble.Provider;
        if (trouble.Enhanced is "5.7.139" or "5.7.30" || trouble.Says("SmtpClientAuthentication is disabled", "basic authentication"))
            return new(
                T("Microsoft has switched off signing in with a password for this mailbox."),
                T("Ask your administrator to allow “Authenticated SMTP” for it in the Microsoft 365 admin center, or choose another provider."));
        if (trouble.Reply?.Code == 534 || trouble.Says("application-specific", "app password"))
            return new(
                T("The provider wants an app password here, not your usual one."),
                provider?.SecretHelp ?? T("Make an app password in the security settings of your mail account and enter it here."));
        if (provider?.Username is { } only && only != trouble.Options.Username)
            return new(T($"{provider.Name} did not accept the login."), T($"The user name is the word {only}, for everybody."));
        if (provider is not null)
            return new(T($"{provider.Name} did not accept the user name or the password."), provider.SecretHelp);
        return trouble.Options.Username?.Contains('@', StringComparison.Ordinal) == true
            ? new(
                T("The server did not accept the user name or the password."),
                T("Type the password again. If your account has two-step sign-in, make an app password there and enter that."))
            : new(T("The server did not accept the user name or the password."), T("Try your whole e-mail address as the user name, and type the password again."));
    }
}
