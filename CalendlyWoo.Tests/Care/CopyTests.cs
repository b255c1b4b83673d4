using System.Text;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Tests.Mail;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Mailbox;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.Care;

/// <summary>A copy of each mail, as one more receiver of the same transaction.</summary>
public sealed class CopyTests
{
    private const string Own = "mila@studio.example";
    private static readonly MailEnvelope Envelope = SmtpRig.Envelope() with { CopyTo = Own };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Copy_Taken_IsOneTransactionWithBothReceivers(bool pipelining)
    {
        await using var rig = new SmtpRig();
        if (!pipelining) rig.Server.Faults.Hide("PIPELINING");

        var accepted = Assert.IsType<MailHandover.Accepted>(await rig.Transport.SendAsync(Envelope, SmtpRig.Message(), Token));

        Assert.Null(accepted.CopyRefusal);
        Assert.Equal(["ann@example.com", Own], Assert.Single(rig.Server.Store.Messages).To);
    }

    public static TheoryData<MailboxFault> AtTheCopy => new()
    {
        new MailboxFault.Reply("550 5.1.1 No such user"), new MailboxFault.Reply("451 4.3.0 Try again later"), new MailboxFault.Reply("421 4.7.0 Too many receivers"), new MailboxFault.Drop(),
    };

    [Theory]
    [MemberData(nameof(AtTheCopy), DisableDiscoveryEnumeration = true)]
    public async Task Copy_Refused_TheCustomersMailLeavesOnceAndSaysSo(MailboxFault fault)
    {
        foreach (var pipelining in (bool[])[true, false])
        {
            await using var rig = new SmtpRig();
            if (!pipelining) rig.Server.Faults.Hide("PIPELINING");
            rig.Server.Faults.AddReceiver(Own, fault);

            var accepted = Assert.IsType<MailHandover.Accepted>(await rig.Transport.SendAsync(Envelope, SmtpRig.Message(), Token));

            Assert.NotNull(accepted.CopyRefusal);
            Assert.DoesNotContain("mila@", accepted.CopyRefusal, StringComparison.Ordinal);
            Assert.Equal(["ann@example.com"], Assert.Single(rig.Server.Store.Messages).To);
        }
    }

    [Fact]
    public async Task FinalDot_RefusedWithACopy_IsTriedWithoutIt()
    {
        await using var rig = new SmtpRig();
        rig.Server.Faults.Add(MailboxStage.FinalDot, new MailboxFault.Reply("550 5.7.1 One of the receivers refuses this"), times: 1);

        var accepted = Assert.IsType<MailHandover.Accepted>(await rig.Transport.SendAsync(Envelope, SmtpRig.Message(), Token));

        Assert.NotNull(accepted.CopyRefusal);
        Assert.Equal(["ann@example.com"], Assert.Single(rig.Server.Store.Messages).To);
    }

    [Fact]
    public async Task Customer_Refused_NobodyGetsAnything()
    {
        await using var rig = new SmtpRig();
        rig.Server.Faults.AddReceiver("ann@example.com", new MailboxFault.Reply("550 5.1.1 No such user"));

        var refused = Assert.IsType<MailHandover.Refused>(await rig.Transport.SendAsync(Envelope, SmtpRig.Message(), Token));

        Assert.Equal((FailureCategory.Permanent, "mail.no-such-address"), (refused.Failure.Category, refused.Failure.Code));
        Assert.Empty(rig.Server.Store.Messages);
    }

    [Fact]
    public async Task FinalDot_AnswerLostWithACopy_IsUncertainAndNotSentAgain()
    {
        await using var rig = new SmtpRig();
        rig.Server.Faults.Add(MailboxStage.FinalDot, new MailboxFault.KeepAndDrop(), times: 1);

        Assert.IsType<MailHandover.Uncertain>(await rig.Transport.SendAsync(Envelope, SmtpRig.Message(), Token));

        Assert.Single(rig.Server.Store.Messages);
    }

    [Fact]
    public async Task CustomersMail_CopyWanted_IsRecordedAndNoHeaderTellsOfIt()
    {
        await using var product = await RunningProduct.StartAsync(null, $"--Smtp:CopyTo={Own}");
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });

        await product.BookAsync("ann@example.com");

        await product.WaitForAllAsync(NotificationState.Done, 1);
        var mail = Assert.Single(product.Mailbox.Store.Messages);
        Assert.Equal(["ann@example.com", Own], mail.To);
        Assert.DoesNotContain(Own, Encoding.UTF8.GetString(mail.Raw.Span), StringComparison.OrdinalIgnoreCase);
        await using var db = product.OpenStore();
        Assert.Equal(Own, (await db.OutgoingMails.SingleAsync(Token)).CopyTo);
    }

    [Fact]
    public async Task CustomersMail_CopyRefused_LeavesOnceAndTheLogTellsOfIt()
    {
        await using var product = await RunningProduct.StartAsync(null, $"--Smtp:CopyTo={Own}");
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        product.Mailbox.Faults.AddReceiver(Own, new MailboxFault.Reply("550 5.1.1 No such user"));

        await product.BookAsync("ann@example.com");

        await product.WaitForAllAsync(NotificationState.Done, 1);
        Assert.Equal(["ann@example.com"], Assert.Single(product.Mailbox.Store.Messages).To);
        await using var db = product.OpenStore();
        Assert.Null((await db.OutgoingMails.SingleAsync(Token)).CopyTo);
        Assert.Contains("its copy was not taken", (await db.Activities.SingleAsync(a => a.Level == ActivityLevel.Warning, Token)).Text, StringComparison.Ordinal);
        Assert.Empty(await db.Cases.ToListAsync(Token));
    }
}
