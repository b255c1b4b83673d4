using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Mail.Connecting;

namespace CalendlyWoo.Tests.Mail.Connecting;

public sealed class MailProvidersTests
{
    [Theory]
    [InlineData("gmail", "smtp.gmail.com", 587, SmtpSecurity.StartTls)]
    [InlineData("microsoft365", "smtp.office365.com", 587, SmtpSecurity.StartTls)]
    [InlineData("outlook", "smtp-mail.outlook.com", 587, SmtpSecurity.StartTls)]
    [InlineData("icloud", "smtp.mail.me.com", 587, SmtpSecurity.StartTls)]
    [InlineData("yahoo", "smtp.mail.yahoo.com", 465, SmtpSecurity.Tls)]
    [InlineData("fastmail", "smtp.fastmail.com", 465, SmtpSecurity.Tls)]
    [InlineData("zoho-business", "smtppro.zoho.com", 465, SmtpSecurity.Tls)]
    [InlineData("zoho", "smtp.zoho.com", 465, SmtpSecurity.Tls)]
    [InlineData("gmx", "mail.gmx.net", 587, SmtpSecurity.StartTls)]
    [InlineData("webde", "smtp.web.de", 587, SmtpSecurity.StartTls)]
    [InlineData("ionos", "smtp.ionos.com", 465, SmtpSecurity.Tls)]
    [InlineData("ionos-de", "smtp.ionos.de", 465, SmtpSecurity.Tls)]
    [InlineData("ovh", "ssl0.ovh.net", 465, SmtpSecurity.Tls)]
    [InlineData("sendgrid", "smtp.sendgrid.net", 587, SmtpSecurity.StartTls)]
    [InlineData("mailgun", "smtp.mailgun.org", 587, SmtpSecurity.StartTls)]
    [InlineData("brevo", "smtp-relay.brevo.com", 587, SmtpSecurity.StartTls)]
    [InlineData("postmark", "smtp.postmarkapp.com", 587, SmtpSecurity.StartTls)]
    [InlineData("amazon-ses", "email-smtp.us-east-1.amazonaws.com", 587, SmtpSecurity.StartTls)]
    [InlineData("mailjet", "in-v3.mailjet.com", 587, SmtpSecurity.StartTls)]
    public void Provider_ByItsKey_HasItsServer(string key, string host, int port, SmtpSecurity security)
    {
        var provider = MailProviders.Find(key);

        Assert.Equal((host, port, security), (provider?.Host, provider?.Port, provider?.Security));
        Assert.Same(provider?.Key, MailProviders.OfHost(host.ToUpperInvariant())?.Key);
    }

    [Fact]
    public void Providers_All_AreWholeAndCanBeSavedAsTheyAre()
    {
        Assert.Equal(19, MailProviders.All.Count);
        Assert.Equal(MailProviders.All.Count, MailProviders.All.Select(provider => provider.Key).Distinct().Count());
        Assert.Equal(MailProviders.All.Sum(provider => provider.Domains.Count), MailProviders.All.SelectMany(provider => provider.Domains).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(MailProviders.All, provider =>
        {
            Assert.NotEmpty(provider.Sources);
            Assert.NotEqual("", provider.SecretName);
            Assert.EndsWith(".", provider.SecretHelp, StringComparison.Ordinal);
            Assert.Empty(SmtpOptionsValidator.Problems(new SmtpOptions { Host = provider.Host, Port = provider.Port, Security = provider.Security }));
        });
    }

    [Theory]
    [InlineData("ann@gmail.com", "gmail")]
    [InlineData(" Ann@GoogleMail.com ", "gmail")]
    [InlineData("ann@me.com", "icloud")]
    [InlineData("ann@hotmail.com", "outlook")]
    [InlineData("ann@shop.example", null)]
    [InlineData("ann", null)]
    [InlineData("", null)]
    public void Provider_OfAnAddress_IsRecognised(string address, string? key) => Assert.Equal(key, MailProviders.OfAddress(address)?.Key);

    [Theory]
    [InlineData("email-smtp.eu-central-1.amazonaws.com", "amazon-ses")]
    [InlineData("smtp.eu.mailgun.org", "mailgun")]
    [InlineData("smtp.zoho.eu", "zoho")]
    [InlineData("mail.shop.example", null)]
    public void Provider_OfAnotherRegionsServer_IsRecognised(string host, string? key) => Assert.Equal(key, MailProviders.OfHost(host)?.Key);

    [Fact]
    public void Form_FilledFromAProvider_KeepsTheSenderAndTakesItAsTheLogin()
    {
        var form = new MailForm { FromAddress = "ann@gmail.com", FromName = "Ann", Username = "old" }.FilledFrom(MailProviders.Find("gmail")!);

        Assert.Equal(("smtp.gmail.com", "587", "ann@gmail.com", "Ann"), (form.Host, form.Port, form.Username, form.FromName));
        Assert.Equal("apikey", form.FilledFrom(MailProviders.Find("sendgrid")!).Username);
        Assert.Equal("", form.FilledFrom(MailProviders.Find("sendgrid")!).FilledFrom(MailProviders.Find("brevo")!).Username);
        Assert.Equal("30", form.FilledFrom(MailProviders.Find("microsoft365")!).PerMinute);
    }

    [Theory]
    [InlineData("ann@gmail.com", "smtp.gmail.com", "ann@gmail.com", null)]
    [InlineData("ann@shop.example", "mail.shop.example", "ann@shop.example", null)]
    [InlineData("ann@shop.example", "mail.shop.example", "shop", null)]
    [InlineData("ann@gmail.com", "smtp.sendgrid.net", "apikey", "Mails from gmail.com that come through SendGrid look forged. Most mailboxes put them into spam or refuse them.")]
    [InlineData("ann@yahoo.com", "mail.shop.example", "ann@shop.example", "Mails from yahoo.com that come through mail.shop.example look forged. Most mailboxes put them into spam or refuse them.")]
    [InlineData("ann@shop.example", "smtp.postmarkapp.com", "token", "Postmark sends only for domains that were verified there.")]
    [InlineData("ann@shop.example", "smtp.gmail.com", "ann@gmail.com", "You sign in with an address of gmail.com and send from shop.example.")]
    public void Sender_BesideItsAccount_IsWarnedOfWhereItDoesNotFit(string from, string host, string username, string? text) =>
        Assert.Equal(text, SenderAdvice.Of(new SmtpOptions { FromAddress = from, Host = host, Username = username }).SingleOrDefault()?.Text);

    [Fact]
    public void Hint_OwnDomain_SaysThatNothingIsLookedUp()
    {
        Assert.Contains("SPF, DKIM and DMARC of shop.example", SenderAdvice.Hint("ann@shop.example"), StringComparison.Ordinal);
        Assert.Equal("", SenderAdvice.Hint("ann@gmail.com"));
    }
}
