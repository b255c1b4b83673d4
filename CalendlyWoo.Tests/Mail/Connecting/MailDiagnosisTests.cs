using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Mail.Connecting;
using CalendlyWoo.Core.Mail.Smtp;

namespace CalendlyWoo.Tests.Mail.Connecting;

/// <summary>What no simulator on loopback can show.</summary>
public sealed class MailDiagnosisTests
{
    [Theory]
    [InlineData("mail.unreachable", "No connection within 20 s.", 25, "mail.shop.example does not answer on port 25.", "Most hosting companies block port 25. Use port 587.")]
    [InlineData("mail.unreachable", "No connection within 20 s.", 587, "mail.shop.example does not answer on port 587.",
        "A firewall on the way blocks this port, most often that of the company that hosts this program. Ask it to open port 587, or try port 465.")]
    [InlineData("mail.unreachable", "NetworkUnreachable", 587, "There is no way from this computer to mail.shop.example.", "Check the internet connection of the computer that CalendlyWoo runs on.")]
    [InlineData("mail.host-unknown", "TryAgain", 587, "Names of servers cannot be looked up at the moment.",
        "Check the internet connection of the computer that CalendlyWoo runs on, then test again.")]
    [InlineData("mail.not-smtp", "", 993, "Port 993 is for reading mail, not for sending.", "Use port 587 with STARTTLS.")]
    [InlineData("mail.unprotected", "", 25, "Without protection your password would travel to mail.shop.example for everybody to read, so nothing was sent.", "Choose STARTTLS with port 587.")]
    [InlineData("mail.certificate-untrusted", "RemoteCertificateChainErrors: PartialChain", 465,
        "The certificate of mail.shop.example is not from an authority that this computer trusts.", "Ask whoever runs this server to install its certificate with the whole chain.")]
    [InlineData("mail.tls-failed", "handshake", 465, "No protected connection to mail.shop.example came about.",
        "Test again. If it stays so, ask your mail provider which port and security this server wants.")]
    [InlineData("mail.sign-in-not-offered", "AUTH CRAM-MD5", 465, "The server offers no way to sign in that this program knows.",
        "Ask your mail provider for the server and port that programs send through with a user name and a password.")]
    [InlineData("mail.sign-in-refused", "535 5.7.8 no", 465, "The server did not accept the user name or the password.",
        "Try your whole e-mail address as the user name, and type the password again.")]
    [InlineData("mail.timed-out", "", 465, "mail.shop.example stopped answering.", "Test again in a minute. If it happens again, ask your mail provider.")]
    [InlineData("mail.connection-lost", "", 465, "mail.shop.example broke off the connection.", "Test again in a minute. If it happens again, ask your mail provider.")]
    public void Diagnosis_OfEachFailure_IsOneSentenceAndOneStep(string code, string detail, int port, string text, string help)
    {
        var options = new SmtpOptions { Host = "mail.shop.example", Port = port, Security = SmtpSecurity.StartTls, Username = "shop", FromAddress = "hello@shop.example" };
        var step = code is "mail.not-smtp" ? MailStep.Greeting : MailStep.Sender;

        var advice = MailDiagnosis.Of(new MailTrouble(step, new Failure(FailureCategory.Connection, code, "", Detail: detail), options, "owner@shop.example"));

        Assert.Equal((text, help), (advice.Text, advice.Help));
    }

    [Theory]
    [InlineData("smtp.gmail.com", "ann@gmail.com", "Gmail or Google Workspace did not accept the user name or the password.", "Google takes an app password")]
    [InlineData("smtp.sendgrid.net", "ann@shop.example", "SendGrid did not accept the login.", "The user name is the word apikey, for everybody.")]
    public void Diagnosis_OfAKnownProvider_SaysWhatItWants(string host, string username, string text, string help)
    {
        var options = new SmtpOptions { Host = host, Username = username, FromAddress = "ann@shop.example" };
        var reply = new SmtpReply(535, "5.7.8 Username and Password not accepted");
        var failure = new Failure(FailureCategory.Connection, "mail.sign-in-refused", "", Detail: reply.ToString());

        var advice = MailDiagnosis.Of(new MailTrouble(MailStep.SignIn, failure, options, "owner@shop.example") { Reply = reply });

        Assert.Equal(text, advice.Text);
        Assert.StartsWith(help, advice.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Diagnosis_WrongNameOfAKnownProvider_OffersTheRightOne()
    {
        var options = new SmtpOptions { Host = "mail.gmail.invalid", FromAddress = "ann@gmail.com" };

        var advice = MailDiagnosis.Of(new MailTrouble(MailStep.Name, new Failure(FailureCategory.Connection, "mail.host-unknown", "", Detail: "HostNotFound"), options, ""));

        Assert.Equal(("For Gmail or Google Workspace it is smtp.gmail.com.", new MailFix("smtp.gmail.com", 587, SmtpSecurity.StartTls)), (advice.Help, advice.Fix));
    }
}
