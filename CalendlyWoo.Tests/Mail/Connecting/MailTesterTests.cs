using System.Net;
using System.Net.Sockets;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Mail.Connecting;
using CalendlyWoo.Core.Mail.Reading;
using CalendlyWoo.Web.Demo.Mailbox;

namespace CalendlyWoo.Tests.Mail.Connecting;

public sealed class MailTesterTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Test_AccountThatWorks_TicksEveryStepAndHandsOneMailOver(bool implicitTls)
    {
        await using var bench = new TestBench(new MailboxOptions { ImplicitTls = implicitTls, Username = "hello@studio.example", Password = "right", RequireSignIn = true });

        var report = await bench.RunAsync();

        Assert.True(report.IsPassed);
        Assert.All(report.Checks, check => Assert.Equal(MailCheckState.Passed, check.State));
        Assert.Equal(7, report.Checks.Count);
        Assert.Contains(bench.Seen, check => check is { Step: MailStep.SignIn, State: MailCheckState.Running });
        Assert.StartsWith("250 2.0.0 OK: kept as", report.Checks[^1].Detail, StringComparison.Ordinal);
        var mail = Assert.Single(bench.Server.Store.Messages);
        Assert.Equal((TestBench.To, true, "hello@studio.example"), (mail.To[0], mail.IsProtected, mail.SignedInAs));
        Assert.Equal("Test mail from CalendlyWoo", MailReader.Read(mail.Raw.Span).Headers.First(header => header.Key == "Subject").Value);
    }

    [Theory]
    [InlineData(MailboxStage.Greeting, "421 4.7.0 Too many connections", "localhost is busy and asks us to come back later.", "Wait a few minutes, then test again.")]
    [InlineData(MailboxStage.Greeting, "554 5.7.1 Blocked", "localhost does not want to talk to this computer.",
        "Its words in the technical detail say why, most often a block list. Ask your mail provider, or use a sending service such as those in the list.")]
    [InlineData(MailboxStage.SignIn, "534 5.7.9 Application-specific password required", "The provider wants an app password here, not your usual one.",
        "Make an app password in the security settings of your mail account and enter it here.")]
    [InlineData(MailboxStage.SignIn, "535 5.7.8 Bad credentials", "The server did not accept the user name or the password.",
        "Type the password again. If your account has two-step sign-in, make an app password there and enter that.")]
    [InlineData(MailboxStage.SignIn, "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant",
        "Microsoft has switched off signing in with a password for this mailbox.",
        "Ask your administrator to allow “Authenticated SMTP” for it in the Microsoft 365 admin center, or choose another provider.")]
    [InlineData(MailboxStage.SignIn, "550 5.7.30 Basic authentication is not supported for Client Submission", "Microsoft has switched off signing in with a password for this mailbox.",
        "Ask your administrator to allow “Authenticated SMTP” for it in the Microsoft 365 admin center, or choose another provider.")]
    [InlineData(MailboxStage.SignIn, "454 4.7.0 Too many login attempts", "The server cannot check the login at the moment.",
        "Wait a few minutes, then test again. Too many wrong logins in a row lead to this, too.")]
    [InlineData(MailboxStage.MailFrom, "530 5.7.0 Authentication required", "The server wants a login, and the form has none.", "Enter the user name and the password of your mail account.")]
    [InlineData(MailboxStage.MailFrom, "530 5.7.0 Must issue a STARTTLS command first", "The server takes mails over a protected connection only.", "Choose STARTTLS.")]
    [InlineData(MailboxStage.MailFrom, "553 5.7.1 Sender address rejected: not owned by user", "The server does not let this account send as hello@studio.example.",
        "Enter the account's own address as the sender, or ask your mail provider to allow hello@studio.example.")]
    [InlineData(MailboxStage.FinalDot, "554 5.2.252 SendAsDenied; not allowed to send as", "The server does not let this account send as hello@studio.example.",
        "Enter the account's own address as the sender, or ask your mail provider to allow hello@studio.example.")]
    [InlineData(MailboxStage.RcptTo, "451 4.7.1 Greylisted, please try again in 300 seconds", "The server lets strangers wait a little (greylisting).",
        "That passes: test again in some minutes. Mails to customers are tried again by themselves.")]
    [InlineData(MailboxStage.RcptTo, "450 4.7.1 Too many messages from you", "The server takes no more mails for the moment.",
        "Wait a few minutes, then test again. Mails to customers wait and are tried again by themselves.")]
    [InlineData(MailboxStage.FinalDot, "451 4.3.0 Queue file write error", "The server asks us to come back later.",
        "Test again in some minutes. Mails to customers are tried again by themselves.")]
    [InlineData(MailboxStage.RcptTo, "550 5.1.1 User unknown", "The server takes no mail for owner@studio.example.", "Send the test to another address.")]
    [InlineData(MailboxStage.RcptTo, "554 5.7.1 Relay access denied", "The server carries mail only for whoever it knows.",
        "Use your provider's server for outgoing mail; this one only takes mail for its own addresses.")]
    [InlineData(MailboxStage.FinalDot, "554 5.7.1 Spam", "The server refuses the test mail by its own rules, often against spam.",
        "Its words in the technical detail say why; ask your mail provider about them.")]
    [InlineData(MailboxStage.Data, "554 5.5.1 No", "The server refuses the test mail.", "Its words in the technical detail say why; ask your mail provider about them.")]
    public async Task Test_ServerRefuses_SaysWhatHappenedAndOneNextStep(MailboxStage stage, string reply, string text, string help)
    {
        await using var bench = new TestBench();
        bench.Server.Faults.Add(stage, new MailboxFault.Reply(reply));

        var stopped = (await bench.RunAsync()).Stopped;

        Assert.Equal((text, help), (stopped?.Text, stopped?.Help));
        Assert.StartsWith(reply[..3], stopped?.Detail, StringComparison.Ordinal);
        Assert.Equal(0, bench.Server.Store.Total);
    }

    [Theory]
    [InlineData(false, SmtpSecurity.Tls, "begins without TLS and is protected afterwards; the form says TLS at once.", "Choose STARTTLS.", SmtpSecurity.StartTls)]
    [InlineData(true, SmtpSecurity.StartTls, "begins with TLS at once; the form says otherwise.", "Choose TLS.", SmtpSecurity.Tls)]
    [InlineData(true, SmtpSecurity.None, "begins with TLS at once; the form says otherwise.", "Choose TLS.", SmtpSecurity.Tls)]
    public async Task Test_PortSpokenToTheWrongWayRound_IsFoundOut(bool implicitTls, SmtpSecurity chosen, string text, string help, SmtpSecurity right)
    {
        await using var bench = new TestBench(new MailboxOptions { ImplicitTls = implicitTls }) { IsImpatient = true };
        var options = bench.Options;
        options.Security = chosen;

        var stopped = (await bench.RunAsync(options)).Stopped;

        Assert.Equal(($"Port {options.Port} {text}", help), (stopped?.Text, stopped?.Help));
        Assert.Equal(new MailFix("localhost", options.Port, right), stopped?.Fix);
    }

    [Fact]
    public async Task Test_StartTlsNotOffered_NamesTheOtherPort()
    {
        await using var bench = new TestBench();
        bench.Server.Faults.Hide("STARTTLS");

        var stopped = (await bench.RunAsync()).Stopped;

        Assert.Equal($"localhost offers no protection on port {bench.Server.Port}, so nothing was sent.", stopped?.Text);
        Assert.Equal(("Choose TLS with port 465.", new MailFix("localhost", 465, SmtpSecurity.Tls)), (stopped?.Help, stopped?.Fix));
    }

    [Theory]
    [InlineData("localhost", 0, "localhost shows a certificate that it made itself, which proves nothing.")]
    [InlineData("mail.host.example", 0, "The server's certificate belongs to another name than localhost.")]
    [InlineData("localhost", -800, "The certificate of localhost is expired, or this computer's clock is wrong.")]
    public async Task Test_CertificateThatProvesNothing_IsToldApart(string name, int madeDaysAgo, string text)
    {
        await using var bench = new TestBench(new MailboxOptions { CertificateName = name, CertificateMade = DateTimeOffset.UtcNow.AddDays(madeDaysAgo) }) { Trusts = false };

        var stopped = (await bench.RunAsync()).Stopped;

        Assert.Equal((MailStep.Protection, text), (stopped?.Step, stopped?.Text));
        Assert.Equal(name == "mail.host.example", stopped?.Detail?.Contains("mail.host.example", StringComparison.Ordinal));
        Assert.Equal(0, bench.Server.Store.Total);
    }

    [Fact]
    public async Task Test_UnknownName_SaysSo()
    {
        await using var bench = new TestBench();
        var options = bench.Options;
        options.Host = "smtp.no-such-host.invalid";

        var stopped = (await bench.RunAsync(options)).Stopped;

        Assert.Equal((MailStep.Name, "No server is found under the name smtp.no-such-host.invalid.", "Look for a slip in the name. Your provider's help calls it the outgoing or SMTP server."),
            (stopped?.Step, stopped?.Text, stopped?.Help));
    }

    [Fact]
    public async Task Test_NobodyListens_SaysRefused()
    {
        await using var bench = new TestBench();
        using var taken = new Socket(SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var options = bench.Options;
        (options.Host, options.Port) = ("127.0.0.1", ((IPEndPoint)taken.LocalEndPoint!).Port);

        var stopped = (await bench.RunAsync(options)).Stopped;

        Assert.Equal((MailStep.Connect, $"127.0.0.1 refuses connections on port {options.Port}."), (stopped?.Step, stopped?.Text));
        Assert.Equal("Try port 587. Your provider's help says which one is for sending.", stopped?.Help);
    }

    [Fact]
    public async Task Test_ServerThatSaysNothing_IsNotWaitedForForLong()
    {
        await using var bench = new TestBench { IsImpatient = true };
        bench.Server.Faults.Add(MailboxStage.Greeting, new MailboxFault.Delay(TimeSpan.FromMinutes(1)));

        var stopped = (await bench.RunAsync()).Stopped;

        Assert.Equal((MailStep.Greeting, "localhost takes the connection and says nothing."), (stopped?.Step, stopped?.Text));
    }

    [Fact]
    public async Task Test_NoMailServer_SaysSo()
    {
        await using var server = new ScriptedServer("* OK IMAP4rev1 ready\r\n");
        await using var bench = new TestBench();
        var options = bench.Options;
        (options.Host, options.Port) = ("127.0.0.1", server.Port);

        var stopped = (await bench.RunAsync(options)).Stopped;

        Assert.Equal((MailStep.Greeting, "What answers there is no mail server."), (stopped?.Step, stopped?.Text));
    }

    [Fact]
    public async Task Test_AnswerLostAfterTheMail_SaysThatItMayHaveArrived()
    {
        await using var bench = new TestBench();
        bench.Server.Faults.Add(MailboxStage.FinalDot, new MailboxFault.KeepAndDrop());

        var stopped = (await bench.RunAsync()).Stopped;

        Assert.Equal(("The test mail has left, but the server's answer was lost.", "Look whether it arrived, then test again."), (stopped?.Text, stopped?.Help));
    }

    [Theory]
    [InlineData("nobody", "The address for the test is not complete.")]
    [InlineData("", "The address for the test is not complete.")]
    public async Task Test_NoAddress_AsksForOneAndCallsNobody(string to, string text)
    {
        await using var bench = new TestBench();

        Assert.Equal(text, (await bench.RunAsync(to: to)).Stopped?.Text);
        Assert.Equal(0, bench.Server.Connections);
    }

    [Fact]
    public async Task Test_ManyInAMinute_IsHeldBack()
    {
        await using var bench = new TestBench();
        var tester = bench.Tester;
        for (var i = 0; i < MailTester.PerMinute; i++)
            Assert.True((await tester.RunAsync(bench.Options, TestBench.To, bench.Seen.Add, SmtpRig.Cancel)).IsPassed);

        var report = await tester.RunAsync(bench.Options, TestBench.To, bench.Seen.Add, SmtpRig.Cancel);

        Assert.Equal("These were 10 tests within a minute.", report.Stopped?.Text);
    }
}
