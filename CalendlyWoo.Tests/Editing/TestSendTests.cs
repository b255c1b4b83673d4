using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Editing;
using CalendlyWoo.Web.Demo.Mailbox;
using Microsoft.EntityFrameworkCore;
using static CalendlyWoo.Tests.Editing.EditingRig;

namespace CalendlyWoo.Tests.Editing;

public sealed class TestSendTests
{
    private static readonly PreviewChoice Sample = new PreviewChoice.Sample("Full");

    [Fact]
    public async Task Send_ADraft_ArrivesMarkedAndTouchesNothingElse()
    {
        await using var mailbox = MailboxServer.Start();
        await using var rig = await StartAsync(mailbox.Port);
        await rig.DraftAsync(Text("Draft for {{ customer.first_name }}"));

        Assert.True((await Send(rig, "owner@example.com")).TryGet(out var sent, out var failure), failure?.Message);

        var mail = Assert.Single(mailbox.Store.Messages);
        Assert.Equal(("[Test] Draft for Noor", "auto-generated", sent.MessageId), (mail.Content.Subject, mail.Content.Header("Auto-Submitted"), mail.Content.MessageId));
        Assert.Equal(["owner@example.com"], mail.To);
        Assert.StartsWith("250", sent.ServerReply, StringComparison.Ordinal);
        await using var db = rig.Open();
        Assert.Equal(0, await db.Notifications.CountAsync(Token) + await db.OutgoingMails.CountAsync(Token));
        Assert.Equal("Ann sent a test mail of “In Person Styling Session: booked” (the draft).", (await db.Activities.SingleAsync(a => a.Kind == ActivityKind.Template, Token)).Text);
    }

    [Fact]
    public async Task Send_TheActiveVersion_LeavesTheDraftOut()
    {
        await using var mailbox = MailboxServer.Start();
        await using var rig = await StartAsync(mailbox.Port);
        await rig.DraftAsync(Text("Draft"));

        Assert.Null((await Send(rig, "owner@example.com", TestText.Active)).Failure);

        Assert.DoesNotContain("Draft", mailbox.Store.Messages[0].Content.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ElevenWithinAMinute_TheLastIsTooMany()
    {
        await using var mailbox = MailboxServer.Start();
        await using var rig = await StartAsync(mailbox.Port);
        for (var i = 0; i < TestCeiling.PerMinute; i++) Assert.Null((await Send(rig, "owner@example.com")).Failure);

        Assert.Equal(EditingCodes.TooManyTests, (await Send(rig, "owner@example.com")).Failure!.Code);
        rig.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Null((await Send(rig, "owner@example.com")).Failure);
        Assert.Equal(11, mailbox.Store.Total);
    }

    [Fact]
    public async Task Send_TheServerRefuses_SaysItsWords()
    {
        await using var mailbox = MailboxServer.Start();
        mailbox.Faults.Add(MailboxStage.RcptTo, new MailboxFault.Reply("550 5.1.1 No such user here"));
        await using var rig = await StartAsync(mailbox.Port);

        var failure = (await Send(rig, "owner@example.com")).Failure!;

        Assert.Contains("No such user here", failure.Message + failure.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no address", "mail.address-invalid")]
    [InlineData("a@example.com\r\nBcc: b@example.com", "mail.address-invalid")]
    [InlineData("a@example.com, b@example.com", "mail.address-invalid")]
    public async Task Send_ToWhatIsNoAddress_IsRefused(string address, string code)
    {
        await using var rig = await StartAsync();
        Assert.Equal(code, (await Send(rig, address)).Failure!.Code);
    }

    private static Task<Core.Common.Outcome<TestSent>> Send(EditingRig rig, string address, TestText text = TestText.Draft) =>
        rig.Get<TestSend>().SendAsync(rig.TemplateId, text, Sample, address, Ann, Token);
}
