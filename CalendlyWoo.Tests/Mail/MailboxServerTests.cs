using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Mail.Reading;
using CalendlyWoo.Web.Demo.Mailbox;

namespace CalendlyWoo.Tests.Mail;

public sealed class MailboxServerTests
{
    [Fact]
    public async Task Store_BeyondItsCapacity_KeepsTheNewest()
    {
        await using var rig = new SmtpRig(new MailboxOptions { Capacity = 3 });

        for (var i = 0; i < 5; i++)
            await rig.SendAsync(to: $"customer{i}@example.com");

        Assert.Equal([3, 4, 5], rig.Server.Store.Messages.Select(mail => mail.Id));
        Assert.Equal(5, rig.Server.Store.Total);
        Assert.Null(rig.Server.Store.Find(1));
        Assert.Equal("customer4@example.com", rig.Server.Store.Find(5)?.To[0]);
    }

    [Fact]
    public async Task WaitFor_MessageStillToCome_ReturnsIt()
    {
        await using var rig = new SmtpRig();
        var waiting = rig.Server.Store.WaitForAsync(mail => mail.To[0] == "bob@example.com", SmtpRig.Patience, SmtpRig.Cancel);

        await rig.SendAsync();
        Assert.False(waiting.IsCompleted);
        await rig.SendAsync(to: "bob@example.com");

        Assert.Equal(2, (await waiting).Id);
        await rig.Server.Store.WaitForTotalAsync(2, SmtpRig.Patience, SmtpRig.Cancel);
        await Assert.ThrowsAsync<TimeoutException>(() => rig.Server.Store.WaitForTotalAsync(3, TimeSpan.FromMilliseconds(20), SmtpRig.Cancel));
    }

    [Fact]
    public async Task Faults_Cleared_AreOver()
    {
        await using var rig = new SmtpRig();
        rig.Server.Faults.Add(MailboxStage.MailFrom, new MailboxFault.Reply("451 4.3.0 No"));
        rig.Server.Faults.Hide("PIPELINING");
        Assert.IsType<MailHandover.Refused>(await rig.SendAsync());

        rig.Server.Faults.Clear();

        Assert.IsType<MailHandover.Accepted>(await rig.SendAsync());
    }

    [Fact]
    public void Read_Garbage_IsShownAsFarAsItGoes()
    {
        foreach (var raw in (string[])["", "\r\n", "no header", "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x", "Subject: =?nonsense?Q?=ZZ?=\r\nContent-Transfer-Encoding: base64\r\n\r\n???"])
            Assert.NotNull(MailReader.Read(System.Text.Encoding.Latin1.GetBytes(raw)).Subject);
    }

    [Fact]
    public void Read_ForeignMessage_IsDecoded()
    {
        const string raw = "Subject: =?iso-8859-1?Q?Gr=FC=DFe?=\r\n =?utf-8?b?IQ==?= now\r\nFrom: =?utf-8?Q?Zo=C3=AB?= <z@example.com>\r\n"
            + "Content-Type: multipart/alternative; boundary=\"b;1\"\r\n\r\npreamble\r\n--b;1\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
            + "Gr=FC=DFe=\r\n!\r\n--b;1\r\nContent-Type: text/html\r\n\r\n<p>x</p>\r\n--b;1--\r\nepilogue";

        var read = MailReader.Read(System.Text.Encoding.Latin1.GetBytes(raw));

        Assert.Equal(("Grüße! now", "Zoë <z@example.com>", "Grüße!", "<p>x</p>"), (read.Subject, read.From, read.Text, read.Html));
    }
}
