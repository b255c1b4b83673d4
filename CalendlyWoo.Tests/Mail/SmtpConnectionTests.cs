using System.Net;
using System.Net.Sockets;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Web.Demo.Mailbox;

namespace CalendlyWoo.Tests.Mail;

public sealed class SmtpConnectionTests
{
    private static readonly MailboxFault Slow = new MailboxFault.Delay(TimeSpan.FromHours(1));

    [Fact]
    public async Task Messages_OneAfterTheOther_ShareOneConnection()
    {
        await using var rig = new SmtpRig();

        for (var i = 0; i < 20; i++)
            Assert.IsType<MailHandover.Accepted>(await rig.SendAsync());

        Assert.Equal((1, 20), (rig.Server.Connections, rig.Server.Store.Total));
    }

    [Fact]
    public async Task Messages_ManyAtOnce_KeepToTheCeiling()
    {
        await using var rig = new SmtpRig();
        rig.Options.MaxConnections = 3;

        var handovers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => rig.SendAsync()));

        Assert.All(handovers, handover => Assert.IsType<MailHandover.Accepted>(handover));
        Assert.Equal(200, rig.Server.Store.Total);
        Assert.InRange(rig.Server.Connections, 1, 3);
    }

    [Fact]
    public async Task Connection_ClosedWhileIdle_IsReplacedUnnoticed()
    {
        await using var rig = new SmtpRig();
        await rig.SendAsync();
        rig.Server.CloseConnections();

        Assert.IsType<MailHandover.Accepted>(await rig.SendAsync());

        Assert.Equal(2, rig.Server.Connections);
    }

    [Theory]
    [InlineData(MailboxStage.MailFrom)]
    [InlineData(MailboxStage.RcptTo)]
    [InlineData(MailboxStage.Data)]
    public async Task Connection_KeptOneThatBreaksBeforeTheMessage_IsTriedOnceOnAFreshOne(MailboxStage stage)
    {
        await using var rig = new SmtpRig();
        await rig.SendAsync();
        rig.Server.Faults.Add(stage, new MailboxFault.Drop(), times: 1);

        Assert.IsType<MailHandover.Accepted>(await rig.SendAsync());

        rig.Server.Faults.Add(stage, new MailboxFault.Drop());
        var failure = Assert.IsType<MailHandover.Refused>(await rig.SendAsync()).Failure;
        Assert.Equal((FailureCategory.Transient, "mail.connection-lost"), (failure.Category, failure.Code));
    }

    [Fact]
    public async Task Connection_KeptOneAnswered421_IsTriedOnceOnAFreshOne()
    {
        await using var rig = new SmtpRig();
        await rig.SendAsync();
        rig.Server.Faults.Add(MailboxStage.MailFrom, new MailboxFault.Reply("421 4.4.2 Idle for too long"), times: 1);

        Assert.IsType<MailHandover.Accepted>(await rig.SendAsync());
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Connection_LostAfterTheFinalDot_IsUncertainAndNotTriedAgain(bool kept, int stored)
    {
        await using var rig = new SmtpRig();
        await rig.SendAsync();
        rig.Server.Faults.Add(MailboxStage.FinalDot, kept ? new MailboxFault.KeepAndDrop() : new MailboxFault.Drop(), times: 1);

        var failure = Assert.IsType<MailHandover.Uncertain>(await rig.SendAsync()).Failure;

        Assert.Equal((FailureCategory.Transient, "mail.answer-unseen"), (failure.Category, failure.Code));
        Assert.Equal(1 + stored, rig.Server.Store.Total);
    }

    [Fact]
    public async Task FinalDot_NotAnsweredInTime_IsUncertain()
    {
        Assert.IsType<MailHandover.Uncertain>(await SendIntoSilenceAsync(MailboxStage.FinalDot));
    }

    [Fact]
    public async Task FinalDot_CallerGivesUp_IsUncertainInsteadOfThrown()
    {
        await using var rig = new SmtpRig();
        rig.Server.Faults.Add(MailboxStage.FinalDot, Slow);
        using var stop = new CancellationTokenSource();
        var sending = rig.Transport.SendAsync(SmtpRig.Envelope(), SmtpRig.Message(), stop.Token);
        await rig.Server.Faults.WaitForAsync(MailboxStage.FinalDot, SmtpRig.Patience);

        await stop.CancelAsync();

        Assert.IsType<MailHandover.Uncertain>(await sending);
    }

    [Fact]
    public async Task Command_CallerGivesUp_IsThrownAndThePlaceIsFreeAgain()
    {
        await using var rig = new SmtpRig();
        rig.Options.MaxConnections = 1;
        rig.Server.Faults.Add(MailboxStage.MailFrom, Slow, times: 1);
        using var stop = new CancellationTokenSource();
        var sending = rig.Transport.SendAsync(SmtpRig.Envelope(), SmtpRig.Message(), stop.Token);
        await rig.Server.Faults.WaitForAsync(MailboxStage.MailFrom, SmtpRig.Patience);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.IsType<MailHandover.Accepted>(await rig.SendAsync());
    }

    [Theory]
    [InlineData(MailboxStage.Greeting, FailureCategory.Connection)]
    [InlineData(MailboxStage.Hello, FailureCategory.Connection)]
    [InlineData(MailboxStage.RcptTo, FailureCategory.Transient)]
    public async Task Command_NotAnsweredInTime_IsAFailure(MailboxStage stage, FailureCategory category)
    {
        var failure = Assert.IsType<MailHandover.Refused>(await SendIntoSilenceAsync(stage)).Failure;

        Assert.Equal((category, "mail.timed-out"), (failure.Category, failure.Code));
    }

    [Fact]
    public async Task Server_Down_PausesTheConnectionUntilItIsBack()
    {
        await using var rig = new SmtpRig();
        await rig.SendAsync();
        rig.Server.IsDown = true;
        Assert.Equal(FailureCategory.Connection, Assert.IsType<MailHandover.Refused>(await rig.SendAsync()).Failure.Category);
        Assert.Equal(FailureCategory.Connection, (await rig.Transport.ProbeAsync(SmtpRig.Cancel))?.Category);

        rig.Server.IsDown = false;

        Assert.Null(await rig.Transport.ProbeAsync(SmtpRig.Cancel));
        Assert.IsType<MailHandover.Accepted>(await rig.SendAsync());
    }

    [Fact]
    public async Task Server_NobodyListens_PausesTheConnection()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        await using var rig = new SmtpRig();
        rig.Options.Port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        var failure = Assert.IsType<MailHandover.Refused>(await rig.SendAsync()).Failure;

        Assert.Equal((FailureCategory.Connection, "mail.unreachable"), (failure.Category, failure.Code));
    }

    [Fact]
    public async Task Faults_AtRandom_LoseNothingThatWasAccepted()
    {
        await using var rig = new SmtpRig(new MailboxOptions { Seed = 7 });
        rig.Server.Faults.Add(MailboxStage.RcptTo, new MailboxFault.Reply("451 4.3.0 Later"), rate: 0.2);
        rig.Server.Faults.Add(MailboxStage.MailFrom, new MailboxFault.Drop(), rate: 0.1);
        rig.Server.Faults.Add(MailboxStage.FinalDot, new MailboxFault.KeepAndDrop(), rate: 0.1);
        rig.Server.Faults.Add(MailboxStage.FinalDot, new MailboxFault.Drop(), rate: 0.1);

        var handovers = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => rig.SendAsync()));

        var accepted = handovers.Count(handover => handover is MailHandover.Accepted);
        var uncertain = handovers.Count(handover => handover is MailHandover.Uncertain);
        Assert.InRange(accepted, 100, 299);
        Assert.InRange(rig.Server.Store.Total, accepted, accepted + uncertain);
    }

    /// <summary>The server answers nothing from this stage on, and the time that the client gives it passes.</summary>
    private static async Task<MailHandover> SendIntoSilenceAsync(MailboxStage stage)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        // The silence begins when the server takes the connection, which the client may hear of later.
        await using var rig = new SmtpRig(timeouts: new SmtpTimeouts { Connect = TimeSpan.FromDays(1) }, time: clock);
        rig.Server.Faults.Add(stage, Slow);
        var sending = rig.SendAsync();
        await rig.Server.Faults.WaitForAsync(stage, SmtpRig.Patience);

        await Patience.UntilAsync(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(20));
            return sending.IsCompleted;
        });
        return await sending;
    }
}
