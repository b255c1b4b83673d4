using System.Text;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Web.Demo.Mailbox;

namespace CalendlyWoo.Tests.Mail;

public sealed class SmtpHostileServerTests
{
    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n")]
    [InlineData("22\r\n")]
    [InlineData("999 hi\r\n")]
    [InlineData("220/hi\r\n")]
    public async Task Greeting_NotSmtp_PausesTheConnection(string greeting)
    {
        await using var server = new ScriptedServer(greeting, ("NEVER", ""));
        await using var rig = Rig(server);

        var failure = Assert.IsType<MailHandover.Refused>(await rig.SendAsync()).Failure;

        Assert.Equal((FailureCategory.Connection, "mail.not-smtp"), (failure.Category, failure.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("220-go on\r\n")]
    public async Task Greeting_EndlessReply_IsCutOff(string line)
    {
        var endless = string.Concat(Enumerable.Repeat(line, 2000)) + "220 " + new string('x', 100_000);
        await using var server = new ScriptedServer(endless, ("NEVER", ""));
        await using var rig = Rig(server);

        Assert.Equal("mail.not-smtp", Assert.IsType<MailHandover.Refused>(await rig.SendAsync()).Failure.Code);
    }

    [Fact]
    public async Task Hello_OldServer_FallsBackToHelo()
    {
        await using var server = new ScriptedServer("220 hi\r\n", ("EHLO", "502 what\r\n"), ("HELO", "250 hi\r\n"),
            ("MAIL FROM:<shop@example.com>", "250 ok\r\n"), ("RCPT TO:<ann@example.com>", "250 ok\r\n"), ("DATA", "354 go\r\n"), (".", "250 taken\r\n"));
        await using var rig = Rig(server);

        Assert.Equal("250 taken", Assert.IsType<MailHandover.Accepted>(await rig.SendAsync()).Reply);
        Assert.Contains("MAIL FROM:<shop@example.com>", server.Heard);
    }

    [Fact]
    public async Task StartTls_WordsSlippedInBeforeTls_AreNotRead()
    {
        await using var rig = new SmtpRig();
        rig.Options.Security = SmtpSecurity.StartTls;
        rig.Server.Faults.Add(MailboxStage.StartTls, new MailboxFault.SlipIn("250-evil\r\n250 SIZE 1"));

        Assert.IsType<MailHandover.Accepted>(await rig.SendAsync());
    }

    [Fact]
    public async Task StartTls_NoTlsFollows_NoCredentialsLeave()
    {
        await using var server = new ScriptedServer("220 hi\r\n", ("EHLO", ScriptedServer.Hello + "250 STARTTLS\r\n"), ("STARTTLS", "220 go\r\n250-evil\r\n250 AUTH PLAIN\r\n"));
        await using var rig = Rig(server);
        (rig.Options.Security, rig.Options.Username, rig.Options.Password) = (SmtpSecurity.StartTls, "shop", "secret");

        var failure = Assert.IsType<MailHandover.Refused>(await rig.SendAsync()).Failure;

        Assert.Equal((FailureCategory.Connection, "mail.tls-failed"), (failure.Category, failure.Code));
        Assert.DoesNotContain(server.Heard, line => line.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Data_AskedForAlthoughNobodyMayReceive_GetsNoMessage()
    {
        await using var server = new ScriptedServer("220 hi\r\n", ("EHLO", ScriptedServer.Hello + "250 PIPELINING\r\n"),
            ("MAIL", "250 ok\r\n"), ("RCPT", "550 5.1.1 nobody\r\n"), ("DATA", "354 go\r\n"), ("NEVER", ""));
        await using var rig = Rig(server);

        Assert.Equal("mail.no-such-address", Assert.IsType<MailHandover.Refused>(await rig.SendAsync()).Failure.Code);
        await rig.Transport.DisposeAsync();
        await server.Ended.WaitAsync(SmtpRig.Patience, SmtpRig.Cancel);

        Assert.Equal("DATA", server.Heard[^1]);
    }

    [Theory]
    [InlineData("354 what\r\n")]
    [InlineData("garbage\r\n")]
    public async Task FinalDot_AnswerThatIsNone_IsUncertain(string answer)
    {
        await using var server = new ScriptedServer("220 hi\r\n", ("EHLO", "250 test\r\n"), ("MAIL", "250 ok\r\n"), ("RCPT", "250 ok\r\n"), ("DATA", "354 go\r\n"), (".", answer));
        await using var rig = Rig(server);

        Assert.IsType<MailHandover.Uncertain>(await rig.SendAsync());
    }

    [Fact]
    public async Task Commands_SizeAndEightBitAndUtf8_AreDeclaredWhereNeeded()
    {
        await using var server = new ScriptedServer("220 hi\r\n", ("EHLO", ScriptedServer.Hello + "250-SIZE\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n"), ("MAIL", "550 5.7.1 enough\r\n"));
        await using var rig = Rig(server);

        await rig.SendAsync("Grüße", "zoë@example.com");

        Assert.Equal($"MAIL FROM:<shop@example.com> SIZE={SmtpRig.Message("Grüße").Length} BODY=8BITMIME SMTPUTF8", server.Heard[^1]);
    }

    [Fact]
    public async Task Reply_WithControlCharacters_IsShownWithoutThem()
    {
        await using var server = new ScriptedServer("220 hi\r\n", ("EHLO", "250 test\r\n"), ("MAIL", "550-5.7.1 no\u001b[31m\r\n550 5.7.1 never <bob@example.com>\r\n"));
        await using var rig = Rig(server);

        Assert.Equal("550 5.7.1 no [31m 5.7.1 never <…@example.com>", Assert.IsType<MailHandover.Refused>(await rig.SendAsync()).Failure.Detail);
    }

    private static SmtpRig Rig(ScriptedServer server)
    {
        var rig = new SmtpRig();
        rig.Options.Port = server.Port;
        return rig;
    }
}
