using CalendlyWoo.Tests.Support;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Web.Demo.Mailbox;

namespace CalendlyWoo.Tests.Mail;

public sealed class SmtpPoolTests
{
    [Fact]
    public async Task IdleConnection_AfterItsLimit_IsClosed()
    {
        await using var rig = new SmtpRig(idleLimit: TimeSpan.FromMilliseconds(50));
        await rig.SendAsync();

        await Patience.UntilAsync(() => rig.Server.OpenConnections == 0);
        Assert.IsType<MailHandover.Accepted>(await rig.SendAsync());

        Assert.Equal(2, rig.Server.Connections);
    }

    [Fact]
    public async Task Settings_Changed_HoldFromTheNextMailOn()
    {
        await using var rig = new SmtpRig(new MailboxOptions { Username = "shop", Password = "new" });
        (rig.Options.Username, rig.Options.Password) = ("shop", "old");
        Assert.IsType<MailHandover.Refused>(await rig.SendAsync());

        rig.Options = new SmtpOptions { Host = "127.0.0.1", Port = rig.Server.Port, Security = SmtpSecurity.None, Username = "shop", Password = "new" };

        Assert.IsType<MailHandover.Accepted>(await rig.SendAsync());
    }

    [Fact]
    public async Task Settings_Changed_CloseTheOldConnection()
    {
        await using var rig = new SmtpRig();
        await rig.SendAsync();

        rig.Options = new SmtpOptions { Host = "localhost", Port = rig.Server.Port, Security = SmtpSecurity.StartTls };
        await rig.SendAsync();

        await Patience.UntilAsync(() => rig.Server.OpenConnections == 1);
        Assert.True(rig.Server.Store.Messages[1].IsProtected);
    }

    [Fact]
    public async Task Ceiling_Raised_LetsThoseWaitingThrough()
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        await using var rig = new SmtpRig(serverTime: clock);
        rig.Options.MaxConnections = 1;
        rig.Server.Faults.Add(MailboxStage.MailFrom, new MailboxFault.Delay(TimeSpan.FromSeconds(20)), times: 1);
        var first = rig.SendAsync();
        await rig.Server.Faults.WaitForAsync(MailboxStage.MailFrom, SmtpRig.Patience);

        rig.Options = new SmtpOptions { Host = "localhost", Port = rig.Server.Port, Security = SmtpSecurity.None, MaxConnections = 2 };
        var second = await rig.SendAsync();

        Assert.IsType<MailHandover.Accepted>(second);
        Assert.False(first.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.IsType<MailHandover.Accepted>(await first);
    }

    [Fact]
    public async Task PerMinute_Reached_NamesTheTimesToComeBack()
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        await using var rig = new SmtpRig(time: clock);
        rig.Options.PerMinute = 2;
        Assert.IsType<MailHandover.Accepted>(await rig.SendAsync());
        Assert.IsType<MailHandover.Accepted>(await rig.SendAsync());

        var waits = new List<Failure>();
        for (var i = 0; i < 3; i++)
            waits.Add(Assert.IsType<MailHandover.Refused>(await rig.SendAsync()).Failure);

        Assert.All(waits, wait => Assert.Equal((FailureCategory.RateLimited, "mail.per-minute"), (wait.Category, wait.Code)));
        Assert.Equal(clock.GetUtcNow().AddSeconds(60), waits[0].RetryAt);
        Assert.Equal(clock.GetUtcNow().AddSeconds(120), waits[2].RetryAt);
        Assert.Equal(2, rig.Server.Store.Total);
    }

    [Fact]
    public async Task NoServerSetUp_IsAConnectionFailure()
    {
        await using var rig = new SmtpRig();
        rig.Options.Host = " ";

        Assert.Equal("mail.not-configured", Assert.IsType<MailHandover.Refused>(await rig.SendAsync()).Failure.Code);
        Assert.Equal(FailureCategory.Connection, (await rig.Transport.ProbeAsync(SmtpRig.Cancel))?.Category);
    }
}
