using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Mail.Connecting;

/// <summary>Sending services.</summary>
internal static class RelayProviders
{
    public const string AmazonKey = "amazon-ses";

    public static IReadOnlyList<MailProvider> All => [SendGrid, Mailgun, Brevo, Postmark, Amazon, Mailjet];

    private static MailProvider SendGrid => Relay("sendgrid", "SendGrid", "smtp.sendgrid.net") with
    {
        Username = "apikey",
        SecretName = T("API key"),
        SecretHelp = T("The user name is the word apikey. The password is an API key with the permission Mail Send, made at SendGrid under Settings, API Keys."),
        SecretPage = new("https://app.sendgrid.com"),
        Sources = [new("https://www.twilio.com/docs/sendgrid/for-developers/sending-email/integrating-with-the-smtp-api")],
    };

    private static MailProvider Mailgun => Relay("mailgun", "Mailgun", "smtp.mailgun.org") with
    {
        OtherHosts = ["smtp.eu.mailgun.org"],
        SecretName = T("SMTP password"),
        SecretHelp = T("User name and SMTP password are made at Mailgun under Sending, Domain settings, SMTP credentials. Domains in Europe use smtp.eu.mailgun.org."),
        SecretPage = new("https://app.mailgun.com"),
        Sources =
        [
            new("https://help.mailgun.com/hc/en-us/articles/203380100-Where-can-I-find-my-API-keys-and-SMTP-credentials"),
            new("https://smtptester.org/guides/mailgun-smtp-test/"),
        ],
    };

    private static MailProvider Brevo => Relay("brevo", "Brevo", "smtp-relay.brevo.com") with
    {
        SecretName = T("SMTP key"),
        SecretHelp = T("User name and SMTP key stand at Brevo under SMTP and API, SMTP. The API key is another one and does not work here."),
        SecretPage = new("https://app.brevo.com"),
        Sources = [new("https://developers.brevo.com/docs/smtp-integration"), new("https://smtptester.org/guides/brevo-smtp-test/")],
    };

    private static MailProvider Postmark => Relay("postmark", "Postmark", "smtp.postmarkapp.com") with
    {
        SecretName = T("server API token"),
        SecretHelp = T("User name and password are both the server API token, which stands at Postmark under your server, API Tokens."),
        SecretPage = new("https://account.postmarkapp.com"),
        Sources = [new("https://postmarkapp.com/developer/user-guide/send-email-with-smtp"), new("https://postigo.net/en/smtp/postmark")],
    };

    // A new account is in the sandbox: 200 messages in 24 hours, one a second, to verified addresses alone.
    private static MailProvider Amazon => Relay(AmazonKey, "Amazon SES", "email-smtp.us-east-1.amazonaws.com") with
    {
        SecretName = T("SMTP password"),
        SecretHelp = T("User name and password are made in the SES console under SMTP settings; they are other ones than AWS access keys. Put your own region into the server's name."),
        SecretPage = new("https://console.aws.amazon.com/ses"),
        Limit = T("A new Amazon SES account sends 200 mails a day, one a second, and only to addresses that you verified, until Amazon lifts that."),
        Sources = [new("https://docs.aws.amazon.com/ses/latest/dg/smtp-connect.html"), new("https://postigo.net/smtp/amazon-ses")],
    };

    private static MailProvider Mailjet => Relay("mailjet", "Mailjet", "in-v3.mailjet.com") with
    {
        SecretName = T("secret key"),
        SecretHelp = T("The user name is the API key, the password the secret key. Both stand at Mailjet under Account, API keys."),
        SecretPage = new("https://app.mailjet.com"),
        Limit = T("Mailjet's free plan sends 200 mails a day."),
        Sources = [new("https://smtptester.org/guides/mailjet-smtp-test/"), new("https://www.captaindns.com/en/blog/mailjet-transactional-email-technical-guide")],
    };

    /// <summary>Amazon has a server in each region.</summary>
    public static bool IsAmazonHost(string host) =>
        host.StartsWith("email-smtp.", StringComparison.OrdinalIgnoreCase) && host.EndsWith(".amazonaws.com", StringComparison.OrdinalIgnoreCase);

    private static MailProvider Relay(string key, string name, string host) => new()
    {
        Key = key,
        Name = name,
        Kind = MailProviderKind.Relay,
        Host = host,
        Port = 587,
        Security = SmtpSecurity.StartTls,
        SecretName = "",
        SecretHelp = "",
        Sources = [],
    };
}
