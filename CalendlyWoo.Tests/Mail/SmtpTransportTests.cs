using System.Text;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Web.Demo.Mailbox;

namespace CalendlyWoo.Tests.Mail;

public sealed class SmtpTransportTests
{
    [Fact]
    public async Task Send_PlainOnLoopback_ArrivesByteForByte()
    {
        await using var rig = new SmtpRig();
        var message = SmtpRig.Message(".\r\n..\r\n.dot\r\nlast. ");

        var handover = await rig.Transport.SendAsync(SmtpRig.Envelope("a+b@example.com"), message, SmtpRig.Cancel);

        Assert.StartsWith("250 2.0.0 OK", Assert.IsType<MailHandover.Accepted>(handover).Reply, StringComparison.Ordinal);
        var mail = Assert.Single(rig.Server.Store.Messages);
        Assert.Equal(message, mail.Raw.ToArray());
        Assert.Equal(("shop@example.com", "a+b@example.com", false), (mail.From, Assert.Single(mail.To), mail.IsProtected));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("no line end")]
    [InlineData("\r\n.\r\n.\r\n")]
    public async Task Send_OddMessages_ArriveWithALineEnd(string text)
    {
        await using var rig = new SmtpRig();

        var handover = await rig.Transport.SendAsync(SmtpRig.Envelope(), Encoding.ASCII.GetBytes(text), SmtpRig.Cancel);

        Assert.IsType<MailHandover.Accepted>(handover);
        var expected = text.Length == 0 || text.EndsWith("\r\n", StringComparison.Ordinal) ? text : text + "\r\n";
        Assert.Equal(expected, Encoding.ASCII.GetString(Assert.Single(rig.Server.Store.Messages).Raw.Span));
    }

    [Fact]
    public async Task Send_SeveralMegabytesOfDots_ArriveByteForByte()
    {
        await using var rig = new SmtpRig();
        var body = new StringBuilder();
        for (var i = 0; i < 60_000; i++)
            body.Append('.', (i % 70) + 1).Append("\r\n");

        await rig.SendAsync(body.ToString());

        Assert.Equal(SmtpRig.Message(body.ToString()), Assert.Single(rig.Server.Store.Messages).Raw.ToArray());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Send_OverTls_IsProtectedAndSignedIn(bool implicitTls)
    {
        await using var rig = new SmtpRig(new MailboxOptions { ImplicitTls = implicitTls, Username = "shop", Password = "pä ss", RequireSignIn = true });
        rig.Options.Security = implicitTls ? SmtpSecurity.Tls : SmtpSecurity.StartTls;
        (rig.Options.Username, rig.Options.Password) = ("shop", "pä ss");

        Assert.IsType<MailHandover.Accepted>(await rig.SendAsync());

        var mail = Assert.Single(rig.Server.Store.Messages);
        Assert.Equal((true, "shop"), (mail.IsProtected, mail.SignedInAs));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Send_CertificateThatNobodyTrusts_SendsNothing(bool implicitTls)
    {
        await using var rig = new SmtpRig(new MailboxOptions { ImplicitTls = implicitTls }) { Trusts = false };
        rig.Options.Security = implicitTls ? SmtpSecurity.Tls : SmtpSecurity.StartTls;

        var failure = Assert.IsType<MailHandover.Refused>(await rig.SendAsync()).Failure;

        Assert.Equal((FailureCategory.Connection, "mail.certificate-untrusted"), (failure.Category, failure.Code));
        Assert.Equal(0, rig.Server.Store.Total);
    }

    [Fact]
    public async Task Send_StartTlsNotOffered_SendsNothing()
    {
        await using var rig = new SmtpRig();
        rig.Options.Security = SmtpSecurity.StartTls;
        rig.Server.Faults.Hide("STARTTLS");

        var failure = Assert.IsType<MailHandover.Refused>(await rig.SendAsync()).Failure;

        Assert.Equal((FailureCategory.Connection, "mail.starttls-missing"), (failure.Category, failure.Code));
    }

    [Theory]
    [InlineData("PIPELINING")]
    [InlineData("SIZE")]
    [InlineData("8BITMIME")]
    [InlineData("SMTPUTF8")]
    [InlineData("AUTH")]
    public async Task Send_ServerWithoutAnExtension_IsTakenAllTheSame(string extension)
    {
        await using var rig = new SmtpRig();
        rig.Server.Faults.Hide(extension);

        Assert.IsType<MailHandover.Accepted>(await rig.SendAsync());
        Assert.IsType<MailHandover.Accepted>(await rig.SendAsync());
    }

    [Fact]
    public async Task Send_AddressBeyondAscii_NeedsSmtpUtf8()
    {
        await using var rig = new SmtpRig();
        Assert.IsType<MailHandover.Accepted>(await rig.SendAsync(to: "zoë@bücher.example"));
        Assert.Equal("zoë@xn--bcher-kva.example", Assert.Single(Assert.Single(rig.Server.Store.Messages).To));

        await using var old = new SmtpRig();
        old.Server.Faults.Hide("SMTPUTF8");
        var failure = Assert.IsType<MailHandover.Refused>(await old.SendAsync(to: "zoë@example.com")).Failure;
        Assert.Equal((FailureCategory.Permanent, "mail.letters-refused"), (failure.Category, failure.Code));
        Assert.IsType<MailHandover.Accepted>(await old.SendAsync(to: "zoe@bücher.example"));
    }

    [Fact]
    public async Task Send_EightBitBody_NeedsEightBitMime()
    {
        await using var rig = new SmtpRig();
        Assert.IsType<MailHandover.Accepted>(await rig.SendAsync("Grüße"));
        Assert.Equal(SmtpRig.Message("Grüße"), Assert.Single(rig.Server.Store.Messages).Raw.ToArray());

        await using var old = new SmtpRig();
        old.Server.Faults.Hide("8BITMIME");
        Assert.Equal(FailureCategory.Permanent, Assert.IsType<MailHandover.Refused>(await old.SendAsync("Grüße")).Failure.Category);
    }

    [Fact]
    public async Task Send_LargerThanTheServerTakes_IsPermanentAndNothingLeaves()
    {
        await using var rig = new SmtpRig(new MailboxOptions { MaxMessageSize = 1000 });

        var failure = Assert.IsType<MailHandover.Refused>(await rig.SendAsync(new string('x', 2000))).Failure;

        Assert.Equal((FailureCategory.Permanent, "mail.too-large"), (failure.Category, failure.Code));
        Assert.IsType<MailHandover.Accepted>(await rig.SendAsync());
    }

    [Fact]
    public async Task Send_LargerThanTheServerTakesWithoutSaying_IsPermanent()
    {
        await using var rig = new SmtpRig(new MailboxOptions { MaxMessageSize = 1000 });
        rig.Server.Faults.Hide("SIZE");

        var failure = Assert.IsType<MailHandover.Refused>(await rig.SendAsync(new string('x', 2000))).Failure;

        Assert.Equal("mail.too-large", failure.Code);
        Assert.StartsWith("552 5.3.4", failure.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ann@example.com>\r\nRCPT TO:<bob@example.com")]
    [InlineData("ann example.com")]
    [InlineData("")]
    public async Task Send_AddressThatIsNone_NeverReachesTheServer(string to)
    {
        await using var rig = new SmtpRig();

        var failure = Assert.IsType<MailHandover.Refused>(await rig.SendAsync(to: to)).Failure;

        Assert.Equal((FailureCategory.Permanent, "mail.address-invalid"), (failure.Category, failure.Code));
        Assert.Equal(0, rig.Server.Connections);
    }

    [Theory]
    [InlineData("a\n.\nMAIL FROM:<x@example.com>")]
    [InlineData("a\r.\r")]
    public async Task Send_BareLineBreaks_AreNoWayToSmuggleASecondMessage(string body)
    {
        await using var rig = new SmtpRig();

        Assert.Equal("mail.bare-line-break", Assert.IsType<MailHandover.Refused>(await rig.SendAsync(body)).Failure.Code);
        Assert.Equal(0, rig.Server.Connections);
    }
}
