using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Mail.Connecting;

/// <summary>Mailboxes. Servers and ports also stand in Thunderbird's public list, https://github.com/thunderbird/autoconfig/tree/master/ispdb.</summary>
internal static class MailboxProviders
{
    public static IReadOnlyList<MailProvider> All => [Gmail, Microsoft365, Outlook, ICloud, Yahoo, Fastmail, ZohoBusiness, Zoho, Gmx, WebDe, Ionos, IonosDe, Ovh];

    // Limits: 2,000 messages a day with Workspace (support.google.com/a/answer/166852); 500 with a personal account (the Nylas page, which also has servers and app passwords).
    private static MailProvider Gmail => Mailbox("gmail", T("Gmail or Google Workspace"), "smtp.gmail.com", 587, SmtpSecurity.StartTls) with
    {
        Domains = ["gmail.com", "googlemail.com"],
        SecretName = T("app password"),
        SecretHelp = T("Google takes an app password of 16 letters here, not your usual one. It is made at myaccount.google.com/apppasswords, once 2-Step Verification is on."),
        SecretPage = new("https://myaccount.google.com/apppasswords"),
        Limit = T("Gmail lets a personal account send 500 mails a day, and a Google Workspace account 2,000."),
        Sources = [new("https://support.google.com/a/answer/166852"), new("https://developer.nylas.com/docs/cookbook/email/gmail-smtp-settings/")],
    };

    // Limits: 10,000 recipients a day and 30 messages a minute. Passwords: off by default from the end of December 2026 (Exchange team, 27 January 2026).
    private static MailProvider Microsoft365 => Mailbox("microsoft365", T("Microsoft 365 (work or school)"), "smtp.office365.com", 587, SmtpSecurity.StartTls) with
    {
        SecretName = T("password"),
        SecretHelp = T("The mailbox's own password. An administrator has to allow “Authenticated SMTP” for this mailbox in the Microsoft 365 admin center first."),
        SecretPage = new("https://admin.microsoft.com"),
        Limit = T("Microsoft 365 takes 30 mails a minute and 10,000 receivers a day from one mailbox."),
        PerMinute = 30,
        Caution = T("Microsoft switches signing in with a password off by default at the end of December 2026. An administrator can switch it on again for a while."),
        Sources =
        [
            new("https://learn.microsoft.com/en-us/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits#sending-limits-1"),
            new("https://windowsforum.com/threads/exchange-online-smtp-auth-basic-authentication-2026-default-disable-and-2027-removal-timeline.399158/"),
        ],
    };

    private static MailProvider Outlook => Mailbox("outlook", T("Outlook.com, Hotmail, Live"), "smtp-mail.outlook.com", 587, SmtpSecurity.StartTls) with
    {
        Domains = ["outlook.com", "hotmail.com", "live.com", "msn.com", "outlook.de", "hotmail.co.uk", "live.co.uk", "hotmail.fr", "live.nl"],
        SecretName = T("password"),
        SecretHelp = T("Outlook.com takes no password from other programs."),
        Caution = T("Since September 2024 Outlook.com takes no passwords from other programs. Choose another account, such as your shop's own domain."),
        Sources =
        [
            new("https://patriotmail.ai/blog/microsoft-modern-authentication-outlook-app-passwords"),
            new("https://github.com/nodemailer/nodemailer/blob/master/lib/well-known/services.json"),
        ],
    };

    private static MailProvider ICloud => Mailbox("icloud", T("iCloud Mail"), "smtp.mail.me.com", 587, SmtpSecurity.StartTls) with
    {
        Domains = ["icloud.com", "me.com", "mac.com"],
        SecretName = T("app-specific password"),
        SecretHelp = T("Apple takes an app-specific password here. It is made at appleid.apple.com under Sign-In and Security."),
        SecretPage = new("https://appleid.apple.com"),
        Limit = T("iCloud lets an account send 1,000 mails a day."),
        Sources = [new("https://support.apple.com/en-ca/102198"), new("https://meshworld.in/blog/devops/email/icloud-smtp-server")],
    };

    private static MailProvider Yahoo => Mailbox("yahoo", T("Yahoo Mail"), "smtp.mail.yahoo.com", 465, SmtpSecurity.Tls) with
    {
        Domains = ["yahoo.com", "yahoo.co.uk", "yahoo.de", "yahoo.fr", "yahoo.es", "yahoo.it", "ymail.com", "rocketmail.com"],
        SecretName = T("app password"),
        SecretHelp = T("Yahoo takes an app password here. It is made in your Yahoo account under Account security, Generate and manage app passwords."),
        SecretPage = new("https://login.yahoo.com"),
        Sources = [new("https://xenocept.com/docs/email-setup/yahoo.html")],
    };

    private static MailProvider Fastmail => Mailbox("fastmail", "Fastmail", "smtp.fastmail.com", 465, SmtpSecurity.Tls) with
    {
        Domains = ["fastmail.com", "fastmail.fm", "fastmail.net"],
        SecretName = T("app password"),
        SecretHelp = T("Fastmail takes an app password here. It is made under Settings, Privacy & Security, Manage app passwords."),
        SecretPage = new("https://www.fastmail.com"),
        Sources = [new("https://xenocept.com/docs/email-setup/fastmail.html"), new("https://www.fastmail.com/help/technical/servernamesandports.html")],
    };

    private static MailProvider ZohoBusiness => Mailbox("zoho-business", T("Zoho Mail with your own domain"), "smtppro.zoho.com", 465, SmtpSecurity.Tls) with
    {
        OtherHosts = ["smtppro.zoho.eu", "smtppro.zoho.in", "smtppro.zoho.com.au", "smtppro.zoho.jp"],
        SecretName = T("password or app-specific password"),
        SecretHelp = T("Zoho takes an app-specific password here where two-factor sign-in is on. Accounts in Europe use smtppro.zoho.eu, in India smtppro.zoho.in."),
        SecretPage = new("https://accounts.zoho.com"),
        Sources = [new("https://wiki.stretchpowered.com/books/zoho/page/how-to-configure-email-server-with-zoho-smtp-settings"), new("https://postigo.net/smtp/zoho")],
    };

    private static MailProvider Zoho => ZohoBusiness with
    {
        Key = "zoho",
        Name = T("Zoho Mail (personal)"),
        Host = "smtp.zoho.com",
        OtherHosts = ["smtp.zoho.eu", "smtp.zoho.in", "smtp.zoho.com.au", "smtp.zoho.jp"],
        Domains = ["zoho.com", "zohomail.com", "zohomail.eu"],
        SecretHelp = T("Zoho takes an app-specific password here where two-factor sign-in is on. Accounts in Europe use smtp.zoho.eu, in India smtp.zoho.in."),
    };

    private static MailProvider Gmx => Mailbox("gmx", "GMX", "mail.gmx.net", 587, SmtpSecurity.StartTls) with
    {
        OtherHosts = ["mail.gmx.com"],
        Domains = ["gmx.net", "gmx.de", "gmx.at", "gmx.ch", "gmx.eu", "gmx.com"],
        SecretName = T("password or app-specific password"),
        SecretHelp = T("Allow POP3 and IMAP in GMX's e-mail settings first. With two-factor sign-in GMX takes an app-specific password, made under My Account, Security."),
        SecretPage = new("https://hilfe.gmx.net/sicherheit/2fa/anwendungsspezifisches-passwort.html"),
        Sources =
        [
            new("https://github.com/thunderbird/autoconfig/blob/master/ispdb/gmx.net.xml"),
            new("https://hilfe.gmx.net/sicherheit/2fa/anwendungsspezifisches-passwort.html"),
        ],
    };

    private static MailProvider WebDe => Mailbox("webde", "WEB.DE", "smtp.web.de", 587, SmtpSecurity.StartTls) with
    {
        Domains = ["web.de"],
        SecretName = T("password or app-specific password"),
        SecretHelp = T("Allow POP3 and IMAP in WEB.DE's e-mail settings first."),
        SecretPage = new("https://hilfe.web.de/pop-imap/einschalten.html"),
        Sources = [new("https://github.com/thunderbird/autoconfig/blob/master/ispdb/web.de.xml")],
    };

    // Limits: 50 an hour in the first week, 100 in the second, 400 up to the 30th day, then 500.
    private static MailProvider Ionos => Mailbox("ionos", "IONOS", "smtp.ionos.com", 465, SmtpSecurity.Tls) with
    {
        OtherHosts = ["smtp.ionos.co.uk", "smtp.ionos.es", "smtp.ionos.fr", "smtp.ionos.it"],
        SecretName = T("password"),
        SecretHelp = T("The mailbox's own password, as it was set in the IONOS control panel under Email."),
        SecretPage = new("https://mail.ionos.com"),
        Limit = T("IONOS takes 50 mails an hour from a mailbox in its first week, and 500 an hour after a month."),
        Sources = [new("https://ionos.com/help/email/general-topics/what-are-the-mass-mailing-limits"), new("https://github.com/thunderbird/autoconfig/blob/master/ispdb/ionos.com")],
    };

    private static MailProvider IonosDe => Ionos with
    {
        Key = "ionos-de",
        Name = T("IONOS (Germany)"),
        Host = "smtp.ionos.de",
        OtherHosts = ["smtp.1und1.de"],
        SecretPage = new("https://mail.ionos.de"),
        Limit = T("IONOS takes 50 receivers an hour from a mailbox in its first week, and 5,000 an hour after a month."),
        Sources =
        [
            new("https://www.ionos.de/hilfe/e-mail/allgemeine-themen/welche-beschraenkungen-gibt-es-beim-versand-von-massenmails/"),
            new("https://github.com/thunderbird/autoconfig/blob/master/ispdb/ionos.de"),
        ],
    };

    private static MailProvider Ovh => Mailbox("ovh", "OVHcloud", "ssl0.ovh.net", 465, SmtpSecurity.Tls) with
    {
        SecretName = T("password"),
        SecretHelp = T("The mailbox's own password, as it was set in the OVHcloud control panel under Emails."),
        SecretPage = new("https://www.ovhcloud.com/en/mail/"),
        Sources = [new("http://gids.ovh.nl/EmailSmtpPop3Imap")],
    };

    private static MailProvider Mailbox(string key, string name, string host, int port, SmtpSecurity security) => new()
    {
        Key = key,
        Name = name,
        Kind = MailProviderKind.Mailbox,
        Host = host,
        Port = port,
        Security = security,
        SignsInByAddress = true,
        SecretName = "",
        SecretHelp = "",
        Sources = [],
    };
}
