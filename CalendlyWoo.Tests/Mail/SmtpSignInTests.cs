using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Web.Demo.Mailbox;

namespace CalendlyWoo.Tests.Mail;

public sealed class SmtpSignInTests
{
    [Theory]
    [InlineData("250 AUTH LOGIN\r\n")]
    [InlineData("250 AUTH=LOGIN\r\n")]
    public async Task SignIn_OnlyLoginOffered_UsesLogin(string extensions)
    {
        await using var server = new ScriptedServer("220 hi\r\n",
            ("EHLO", ScriptedServer.Hello + extensions), ("AUTH LOGIN", "334 VXNlcm5hbWU6\r\n"), ("c2hvcA==", "334 UGFzc3dvcmQ6\r\n"), ("c2VjcmV0", "235 ok\r\n"), ("QUIT", "221 bye\r\n"));
        await using var rig = Rig(server.Port);

        Assert.Null(await rig.Transport.ProbeAsync(SmtpRig.Cancel));
    }

    [Fact]
    public async Task SignIn_PlainOffered_SendsItInOneLine()
    {
        await using var server = new ScriptedServer("220 hi\r\n",
            ("EHLO", ScriptedServer.Hello + "250 AUTH LOGIN PLAIN XOAUTH2\r\n"), ("AUTH PLAIN AHNob3AAc2VjcmV0", "235 ok\r\n"), ("QUIT", "221 bye\r\n"));
        await using var rig = Rig(server.Port);

        Assert.Null(await rig.Transport.ProbeAsync(SmtpRig.Cancel));
    }

    [Fact]
    public async Task SignIn_AccessToken_UsesXOAuth2()
    {
        await using var rig = new SmtpRig(new MailboxOptions { ImplicitTls = true, Username = "shop", OAuthToken = "token-1", RequireSignIn = true });
        (rig.Options.Username, rig.Options.OAuthToken) = ("shop", "token-1");

        Assert.IsType<MailHandover.Accepted>(await rig.SendAsync());
        Assert.Equal("shop", Assert.Single(rig.Server.Store.Messages).SignedInAs);

        rig.Options = new SmtpOptions { Host = "localhost", Port = rig.Server.Port, Security = SmtpSecurity.Tls, Username = "shop", OAuthToken = "expired" };
        var failure = Assert.IsType<MailHandover.Refused>(await rig.SendAsync()).Failure;
        Assert.Equal((FailureCategory.Connection, "mail.sign-in-refused"), (failure.Category, failure.Code));
        Assert.StartsWith("535 5.7.8", failure.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WrongPassword_PausesTheConnection()
    {
        await using var rig = new SmtpRig(new MailboxOptions { Username = "shop", Password = "right" });
        (rig.Options.Username, rig.Options.Password) = ("shop", "wrong");

        var failure = await rig.Transport.ProbeAsync(SmtpRig.Cancel);

        Assert.Equal((FailureCategory.Connection, "mail.sign-in-refused"), (failure?.Category, failure?.Code));
    }

    [Fact]
    public async Task SignIn_NothingKnownOffered_SaysSo()
    {
        await using var server = new ScriptedServer("220 hi\r\n", ("EHLO", ScriptedServer.Hello + "250 AUTH GSSAPI\r\n"));
        await using var rig = Rig(server.Port);

        var failure = await rig.Transport.ProbeAsync(SmtpRig.Cancel);

        Assert.Equal((FailureCategory.Connection, "mail.sign-in-not-offered", "AUTH GSSAPI"), (failure?.Category, failure?.Code, failure?.Detail));
    }

    [Fact]
    public async Task SignIn_ServerThatEchoesThePassword_LeavesNoTraceOfIt()
    {
        await using var server = new ScriptedServer("220 hi\r\n", ("EHLO", ScriptedServer.Hello + "250 AUTH PLAIN\r\n"), ("AUTH PLAIN", "535 no: secret AHNob3AAc2VjcmV0\r\n"));
        await using var rig = Rig(server.Port);

        var failure = await rig.Transport.ProbeAsync(SmtpRig.Cancel);

        Assert.Equal("535 no: … …", failure?.Detail);
    }

    [Fact]
    public async Task SignIn_ServerThatCannotCheckNow_IsNotTakenForAWrongPassword()
    {
        await using var rig = new SmtpRig();
        (rig.Options.Username, rig.Options.Password) = ("shop", "right");
        rig.Server.Faults.Add(MailboxStage.SignIn, new MailboxFault.Reply("454 4.7.0 Temporary authentication failure"));

        var failure = await rig.Transport.ProbeAsync(SmtpRig.Cancel);

        Assert.Equal((FailureCategory.Connection, "mail.sign-in-unavailable"), (failure?.Category, failure?.Code));
    }

    [Theory]
    [InlineData("530 5.7.0 Authentication required", "mail.sign-in-wanted")]
    [InlineData("530 5.7.0 Must issue a STARTTLS command first", "mail.protection-wanted")]
    public async Task Mail_ServerThatWantsMoreFirst_PausesTheConnection(string reply, string code)
    {
        await using var rig = new SmtpRig();
        rig.Server.Faults.Add(MailboxStage.MailFrom, new MailboxFault.Reply(reply));

        var failure = Assert.IsType<MailHandover.Refused>(await rig.SendAsync()).Failure;

        Assert.Equal((FailureCategory.Connection, code), (failure.Category, failure.Code));
    }

    [Fact]
    public async Task Probe_GoodSettings_IsNullAndSendsNoMail()
    {
        await using var rig = new SmtpRig(new MailboxOptions { Username = "shop", Password = "right" });
        (rig.Options.Security, rig.Options.Username, rig.Options.Password) = (SmtpSecurity.StartTls, "shop", "right");

        Assert.Null(await rig.Transport.ProbeAsync(SmtpRig.Cancel));
        Assert.Equal((1, 0), (rig.Server.Connections, rig.Server.Store.Total));
    }

    [Fact]
    public async Task SignIn_UnprotectedToAServerElsewhere_SendsNothing()
    {
        var elsewhere = NetworkInterface.GetAllNetworkInterfaces().SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address).FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));
        if (elsewhere is null)
        {
            Console.WriteLine("Not run: this machine has no address but loopback.");
            return;
        }

        await using var server = new ScriptedServer("220 hi\r\n", ("EHLO", ScriptedServer.Hello + "250 AUTH PLAIN\r\n"), ("AUTH", "235 ok\r\n"), ("QUIT", "221 bye\r\n"));
        await using var rig = Rig(server.Port);
        rig.Options.Host = elsewhere.ToString();

        var failure = await rig.Transport.ProbeAsync(SmtpRig.Cancel);

        Assert.Equal((FailureCategory.Connection, "mail.unprotected"), (failure?.Category, failure?.Code));
        Assert.Empty(server.Heard);
    }

    private static SmtpRig Rig(int port)
    {
        var rig = new SmtpRig();
        (rig.Options.Port, rig.Options.Username, rig.Options.Password) = (port, "shop", "secret");
        return rig;
    }
}
