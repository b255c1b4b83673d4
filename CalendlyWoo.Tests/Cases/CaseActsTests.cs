using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.Cases;

/// <summary>Putting off, dismissing, trying again: by name, in one commit, and once.</summary>
public sealed class CaseActsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Booking_OneOrderOfTheSameName_OpensACaseAtOnceAndMailsNobody()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.AddOrder(new NewOrder { Email = "private@example.com" });

        await product.BookAsync("work@example.com");

        var open = await product.OpenCaseAsync();
        Assert.Equal(CaseKind.OtherAddress, open.Kind);
        Assert.Empty(product.Mailbox.Store.Messages);
        await using var db = product.OpenStore();
        var sheet = await db.MatchSheets.SingleAsync(Token);
        Assert.Equal((MatchVerdict.Suggested, 1), (sheet.Verdict, sheet.Candidates.Count));
        Assert.DoesNotContain("private@", string.Concat(sheet.Candidates[0].Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_CertainOrderAppears_ClosesByItself()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.AddOrder(new NewOrder { Email = "private@example.com" });
        await product.BookAsync("work@example.com");
        var open = await product.OpenCaseAsync();

        product.Shop.AddOrder(new NewOrder { Email = "work@example.com" });
        Assert.True((await product.Acts().TryAgainAsync(open.Id, "Mia", Token)).IsDone);

        await product.WaitForAllAsync(NotificationState.Done, 1);
        await product.WaitAsync(async db => !await db.Cases.AnyAsync(c => c.OpenKey != null));
        await using var db = product.OpenStore();
        var sheet = await db.MatchSheets.SingleAsync(Token);
        Assert.Equal(MatchVerdict.Matched, sheet.Verdict);
        Assert.True(sheet.Candidates[0].IsChosen);
        Assert.Null((await db.Cases.SingleAsync(Token)).ClosedBy);
    }

    [Fact]
    public async Task Dismiss_TwoAtOnce_TheSecondIsTold()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.AddOrder(new NewOrder { Email = "private@example.com" });
        await product.BookAsync("work@example.com");
        var open = await product.OpenCaseAsync();

        var results = await Task.WhenAll(
            product.Acts().DismissAsync(open.Id, "Not wanted.", "Mia", Token), product.Acts().DismissAsync(open.Id, "A test.", "Noor", Token));

        Assert.Single(results, result => result.IsDone);
        Assert.Contains("has settled this already", results.Single(result => !result.IsDone).Text, StringComparison.Ordinal);
        await using var db = product.OpenStore();
        Assert.Equal(NotificationState.Dismissed, (await db.Notifications.SingleAsync(Token)).State);
        var line = await db.Activities.SingleAsync(a => a.Kind == ActivityKind.Audit && a.Text.StartsWith("Dismissed"), Token);
        Assert.Equal((open.BookingId, open.NotificationId), (line.BookingId, line.NotificationId));
    }

    [Fact]
    public async Task Dismiss_TakenBack_WaitsAgain()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.AddOrder(new NewOrder { Email = "private@example.com" });
        await product.BookAsync("work@example.com");
        var open = await product.OpenCaseAsync();

        Assert.False((await product.Acts().DismissAsync(open.Id, " ", "Mia", Token)).IsDone);
        Assert.True((await product.Acts().DismissAsync(open.Id, "Not wanted.", "Mia", Token)).IsDone);
        Assert.True((await product.Acts().ReopenAsync(open.Id, "Mia", Token)).IsDone);

        Assert.Equal(open.Id, (await product.OpenCaseAsync()).Id);
        Assert.False((await product.Acts().ReopenAsync(open.Id, "Mia", Token)).IsDone);
        await using var db = product.OpenStore();
        Assert.Equal(NotificationState.Pending, (await db.Notifications.SingleAsync(Token)).State);
    }

    [Fact]
    public async Task Snooze_WithinAMonth_IsKeptAndTakenBack()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.AddOrder(new NewOrder { Email = "private@example.com" });
        await product.BookAsync("work@example.com");
        var open = await product.OpenCaseAsync();

        Assert.False((await product.Acts().SnoozeAsync(open.Id, product.Now.AddDays(-1), "Mia", Token)).IsDone);
        Assert.False((await product.Acts().SnoozeAsync(open.Id, product.Now.AddDays(90), "Mia", Token)).IsDone);
        Assert.True((await product.Acts().SnoozeAsync(open.Id, product.Now.AddDays(1), "Mia", Token)).IsDone);
        Assert.NotNull((await product.OpenCaseAsync()).SnoozedUntil);
        Assert.True((await product.Acts().SnoozeAsync(open.Id, null, "Mia", Token)).IsDone);

        Assert.Null((await product.OpenCaseAsync()).SnoozedUntil);
    }
}
