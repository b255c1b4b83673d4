using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Web.Demo.Mailbox;

namespace CalendlyWoo.Tests.Mail;

public sealed class SmtpRefusalTests
{
    [Theory]
    [InlineData(MailboxStage.MailFrom, "451 4.3.0 Try again later", FailureCategory.Transient, "mail.try-later")]
    [InlineData(MailboxStage.MailFrom, "553 5.7.1 Sender address rejected: not owned by user", FailureCategory.Permanent, "mail.sender-refused")]
    [InlineData(MailboxStage.MailFrom, "552 5.3.4 Message size exceeds fixed limit", FailureCategory.Permanent, "mail.too-large")]
    [InlineData(MailboxStage.RcptTo, "550 5.1.1 <ann@example.com>: User unknown", FailureCategory.Permanent, "mail.no-such-address")]
    [InlineData(MailboxStage.RcptTo, "550 No such user here", FailureCategory.Permanent, "mail.no-such-address")]
    [InlineData(MailboxStage.RcptTo, "550 5.1.2 Bad domain", FailureCategory.Permanent, "mail.no-such-domain")]
    [InlineData(MailboxStage.RcptTo, "552 5.2.2 Mailbox full", FailureCategory.Permanent, "mail.mailbox-full")]
    [InlineData(MailboxStage.RcptTo, "552 Quota", FailureCategory.Permanent, "mail.mailbox-full")]
    [InlineData(MailboxStage.RcptTo, "550 5.2.1 Mailbox disabled", FailureCategory.Permanent, "mail.mailbox-closed")]
    [InlineData(MailboxStage.RcptTo, "554 5.7.1 Relay access denied", FailureCategory.Permanent, "mail.policy-refused")]
    [InlineData(MailboxStage.RcptTo, "452 4.2.2 Mailbox full", FailureCategory.Transient, "mail.mailbox-full-now")]
    [InlineData(MailboxStage.RcptTo, "452 4.3.1 Insufficient system storage", FailureCategory.Transient, "mail.try-later")]
    [InlineData(MailboxStage.RcptTo, "451 4.7.1 Greylisted, please try again in 300 seconds", FailureCategory.RateLimited, "mail.rate-limited")]
    [InlineData(MailboxStage.RcptTo, "450 4.7.1 Too many messages from you", FailureCategory.RateLimited, "mail.rate-limited")]
    [InlineData(MailboxStage.Data, "454 4.7.0 Throttling failure: maximum sending rate exceeded", FailureCategory.RateLimited, "mail.rate-limited")]
    [InlineData(MailboxStage.Data, "554 5.5.1 No valid recipients", FailureCategory.Permanent, "mail.refused")]
    [InlineData(MailboxStage.FinalDot, "451 4.3.0 Queue file write error", FailureCategory.Transient, "mail.try-later")]
    [InlineData(MailboxStage.FinalDot, "421 4.3.2 Shutting down", FailureCategory.Transient, "mail.try-later")]
    [InlineData(MailboxStage.FinalDot, "554 5.7.1 Spam", FailureCategory.Permanent, "mail.policy-refused")]
    [InlineData(MailboxStage.FinalDot, "552 Too big", FailureCategory.Permanent, "mail.too-large")]
    [InlineData(MailboxStage.Greeting, "421 4.7.0 Too many connections", FailureCategory.Connection, "mail.server-refused")]
    [InlineData(MailboxStage.Greeting, "554 No SMTP here", FailureCategory.Connection, "mail.server-refused")]
    [InlineData(MailboxStage.Hello, "451 Not now", FailureCategory.Connection, "mail.server-refused")]
    public async Task Refusal_AtAStage_IsSortedAndTheNextMailStillLeaves(MailboxStage stage, string reply, FailureCategory category, string code)
    {
        await using var rig = new SmtpRig();
        rig.Server.Faults.Add(stage, new MailboxFault.Reply(reply), times: 1);

        var failure = Assert.IsType<MailHandover.Refused>(await rig.SendAsync()).Failure;

        Assert.Equal((category, code), (failure.Category, failure.Code));
        Assert.StartsWith(reply[..3], failure.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("ann@", failure.Detail, StringComparison.Ordinal);
        Assert.IsType<MailHandover.Accepted>(await rig.SendAsync());
        Assert.Equal(1, rig.Server.Store.Total);
    }

    [Fact]
    public async Task Refusal_WithoutPipelining_LeavesTheConnectionUsable()
    {
        await using var rig = new SmtpRig();
        rig.Server.Faults.Hide("PIPELINING");
        rig.Server.Faults.Add(MailboxStage.RcptTo, new MailboxFault.Reply("450 4.2.1 Busy"), times: 1);

        Assert.IsType<MailHandover.Refused>(await rig.SendAsync());
        Assert.IsType<MailHandover.Accepted>(await rig.SendAsync());

        Assert.Equal(1, rig.Server.Connections);
    }

    [Fact]
    public async Task RateLimit_WithAPauseNamed_ComesBackThen()
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        await using var rig = new SmtpRig(time: clock);
        rig.Server.Faults.Add(MailboxStage.RcptTo, new MailboxFault.Reply("451 4.7.1 Greylisted, please try again in 5 minutes"));

        var failure = Assert.IsType<MailHandover.Refused>(await rig.SendAsync()).Failure;

        Assert.Equal(clock.GetUtcNow().AddMinutes(5), failure.RetryAt);
    }
}
