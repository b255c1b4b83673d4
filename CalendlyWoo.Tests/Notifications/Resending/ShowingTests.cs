using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Notifications.Resending;
using CalendlyWoo.Core.Notifications.Showing;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Product;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CalendlyWoo.Tests.Notifications.Resending.ResendRig;

namespace CalendlyWoo.Tests.Notifications.Resending;

/// <summary>What the page of one mail is told.</summary>
public sealed class ShowingTests
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Today_OfAMailWhoseBookingIsAsItWas_SaysTheSameAndNamesWhatChanged()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var (_, _, mail) = await product.MailedAsync();
        var left = await product.Services.GetRequiredService<SentMailReader>().ReadAsync(mail.Id, Token);
        var writer = product.Services.GetRequiredService<TodaysMailWriter>();

        Assert.True((await writer.WriteAsync(mail.Id, Token)).TryGet(out var same, out _));
        Assert.Empty(MailDifferences.Of(left!, same.Mail).Named);

        await product.ChangeAsync(async db => (await db.Bookings.SingleAsync(Token)).StartsAt = mail.Deadline.AddDays(1));
        Assert.True((await writer.WriteAsync(mail.Id, Token)).TryGet(out var today, out _));
        var named = MailDifferences.Of(left!, today.Mail).Named;
        Assert.StartsWith("The subject would be: ", named[0], StringComparison.Ordinal);
        Assert.Contains(named, sentence => sentence.Contains("of the text differ", StringComparison.Ordinal));
        Assert.Single(product.Mails());
    }

    [Fact]
    public async Task Today_WhereTheShopDoesNotAnswer_SaysWhy()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var (_, _, mail) = await product.MailedAsync();
        product.Shop.Faults.Add(Web.Demo.Shop.ShopFault.NotWordPress);

        Assert.True((await product.Services.GetRequiredService<TodaysMailWriter>().WriteAsync(mail.Id, Token)).TryGet(out var today, out _));

        Assert.NotNull(today.WithoutOrder);
    }

    [Fact]
    public async Task Record_OfAResend_KnowsTheOtherMailsAndWhatCanBeRun()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var (_, _, mail) = await product.MailedAsync();
        var id = await product.SendAsync(new ResendWish(mail.Id, 0));
        await product.AdvanceUntilAsync(NotificationState.Done, 2);

        var record = await product.Services.GetRequiredService<MailRecordQuery>().FindAsync(id, Token);

        Assert.Equal((1, mail.Id, Ann), (record!.LatestRevision, Assert.Single(record.Others).Id, record.Address));
        Assert.Equal([NotificationStep.Meta, NotificationStep.Note, NotificationStep.Status], record.Steps.Where(s => s.WhyNot is null).Select(s => s.Step));
        Assert.Contains(record.Lines, line => line.Actor == "Olga Owner");
        Assert.False(record.CanBeDismissed);
        Assert.Null(await product.Services.GetRequiredService<MailRecordQuery>().FindAsync(Guid.NewGuid(), Token));
    }

    [Fact]
    public async Task Payer_OtherThanTheInvitee_IsTold()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var (_, order, _) = await product.MailedAsync();
        var payers = product.Services.GetRequiredService<PayerQuery>();

        var payer = await payers.FindAsync(order.Id, Token);

        Assert.False(payer!.DiffersFrom(Ann.ToUpperInvariant()));
        Assert.True(payer.DiffersFrom("other@example.com"));
        Assert.Null(await payers.FindAsync(999_999, Token));
    }
}
