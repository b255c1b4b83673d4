using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Notifications.InBulk;
using CalendlyWoo.Core.Notifications.Resending;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Mailbox;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Notifications.InBulk;

/// <summary>Many mails at once in the whole product: what was promised happens, once.</summary>
public sealed class BulkMailTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Resend_OfFailedAndMailedOnes_DoesWhatThePreviewSaid()
    {
        await using var product = await RunningProduct.StartAsync();
        await BookAsync(product, 0, 2);
        await product.WaitForAllAsync(NotificationState.Done, 2);
        var fault = new MailboxFault.Reply("550 5.7.1 Not today");
        product.Mailbox.Faults.Add(MailboxStage.RcptTo, fault);
        await BookAsync(product, 2, 2);
        await product.WaitForAllAsync(NotificationState.NeedsOwner, 2);
        product.Mailbox.Faults.Clear();
        Guid[] ids = [.. await IdsAsync(product), Guid.NewGuid()];
        var preview = await product.Services.GetRequiredService<BulkPreviews>().LookAsync(BulkKind.Resend, ids, BulkTemplate.Current, cancellationToken: Token);
        Assert.Equal(
            [new PreviewGroup("Sent again, to the same address", 2), new PreviewGroup("Sent for the first time", 2)], preview.Will.OrderBy(group => group.Text));
        Assert.Equal([new PreviewGroup("This mail is not kept any more.", 1)], preview.WillNot);

        var run = await RunAsync(product, BulkKind.Resend, ids, new ResendManyWish().ToJson());

        await product.WaitForAllAsync(NotificationState.Done, 6);
        Assert.Equal(6, product.Mailbox.Store.Messages.Count);
        Assert.Equal([1, 1, 2, 2], product.Mailbox.Store.Messages.GroupBy(mail => mail.To[0]).Select(group => group.Count()).Order());
        var groups = await product.Services.GetRequiredService<BulkQuery>().GroupsAsync(run, Token);
        Assert.Contains(new BulkGroup(BulkOutcome.Skipped, "This mail is not kept any more.", 1), groups);
        Assert.Equal(new SentCounts(4, 0, 0), await product.Services.GetRequiredService<ResendReports>().CountAsync(run, Token));
        await using var db = product.OpenStore();
        Assert.Equal(0, await db.Cases.CountAsync(c => c.OpenKey != null, Token));
        Assert.True(await db.Activities.AnyAsync(line => line.Kind == ActivityKind.Audit && line.Actor == "Ann" && line.Text == "Sending mails again is done: 4 sent, 1 left out, 0 failed.", Token));
    }

    [Fact]
    public async Task Resend_OfAMailThatSomebodySentAgainSince_LeavesItOut()
    {
        await using var product = await RunningProduct.StartAsync();
        await BookAsync(product, 0, 1);
        await product.WaitForAllAsync(NotificationState.Done, 1);
        var id = Assert.Single(await IdsAsync(product));
        var plans = product.Services.GetRequiredService<ResendPlans>();
        var seen = product.Now;
        await product.WaitAsync(_ => Task.FromResult(product.Now > seen.AddMilliseconds(5)));
        var sent = await product.Services.GetRequiredService<ResendDesk>().ResendAsync(new ResendWish(id, 0), "Bea", Token);
        Assert.Null(sent.Failure);

        var plan = await plans.PlanAsync(id, BulkTemplate.Current, seen, Token);

        Assert.False(plan.IsPossible);
        Assert.Contains("Bea", plan.Refusal, StringComparison.Ordinal);
        await product.WaitForAllAsync(NotificationState.Done, 2);
        Assert.Equal(2, product.Mailbox.Store.Messages.Count);
    }

    [Fact]
    public async Task Resend_WhileTheProductIsStoppedAndStarted_SendsEachOnce()
    {
        await using var product = await RunningProduct.StartAsync();
        await BookAsync(product, 0, 20);
        await product.WaitForAllAsync(NotificationState.Done, 20);
        var run = await StartAsync(product, BulkKind.Resend, await IdsAsync(product), new ResendManyWish(BulkTemplate.AsBefore).ToJson());
        await product.WaitAsync(async db => (await db.BulkRuns.SingleAsync(r => r.Id == run)).Done >= 5);

        await product.RestartAsync();

        await product.WaitAsync(db => db.BulkRuns.AnyAsync(r => r.Id == run && r.State == BulkState.Done));
        await product.WaitForAllAsync(NotificationState.Done, 40);
        Assert.All(product.Mailbox.Store.Messages.GroupBy(mail => mail.To[0]), group => Assert.Equal(2, group.Count()));
    }

    [Fact]
    public async Task Dismiss_OfFailedOnes_ClosesTheirCases()
    {
        await using var product = await RunningProduct.StartAsync();
        await BookAsync(product, 0, 1);
        await product.WaitForAllAsync(NotificationState.Done, 1);
        product.Mailbox.Faults.Add(MailboxStage.RcptTo, new MailboxFault.Reply("550 5.1.1 No such user"));
        await BookAsync(product, 1, 2);
        await product.WaitForAllAsync(NotificationState.NeedsOwner, 2);

        var run = await RunAsync(product, BulkKind.Dismiss, await IdsAsync(product), new DismissManyWish("They were told by phone.").ToJson());

        await using var db = product.OpenStore();
        Assert.Equal(2, await db.Notifications.CountAsync(n => n.State == NotificationState.Dismissed && n.DismissReason == "They were told by phone.", Token));
        Assert.Equal(0, await db.Cases.CountAsync(c => c.OpenKey != null, Token));
        Assert.Equal(1, await db.BulkItems.CountAsync(i => i.RunId == run && i.Outcome == BulkOutcome.Skipped, Token));
    }

    private static async Task BookAsync(RunningProduct product, int from, int count)
    {
        for (var number = from; number < from + count; number++)
        {
            product.Shop.AddOrder(new NewOrder { Email = $"customer{number}@example.com" });
            await product.BookAsync($"customer{number}@example.com");
        }
    }

    private static async Task<List<Guid>> IdsAsync(RunningProduct product)
    {
        await using var db = product.OpenStore();
        return await db.Notifications.OrderBy(n => n.CreatedAt).Select(n => n.Id).ToListAsync(Token);
    }

    private static async Task<Guid> StartAsync(RunningProduct product, BulkKind kind, IReadOnlyList<Guid> ids, string wish)
    {
        var started = await product.Services.GetRequiredService<BulkDesk>().StartAsync(kind, ids, wish, "Ann", cancellationToken: Token);
        Assert.True(started.TryGet(out var run, out _));
        return run;
    }

    private static async Task<Guid> RunAsync(RunningProduct product, BulkKind kind, IReadOnlyList<Guid> ids, string wish)
    {
        var run = await StartAsync(product, kind, ids, wish);
        await product.WaitAsync(db => db.BulkRuns.AnyAsync(r => r.Id == run && r.State == BulkState.Done));
        return run;
    }
}
