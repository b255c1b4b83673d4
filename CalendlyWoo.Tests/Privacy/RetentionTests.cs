using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Privacy.Retention;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Privacy;

/// <summary>The daily tidying in the running product.</summary>
public sealed class RetentionTests
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_AfterTheDays_TakesContentsAndKeepsKeysAndRows()
    {
        await using var product = await BookedAsync(daysAhead: 2);
        await AddCasesAsync(product);
        _clock.Advance(TimeSpan.FromDays(190));
        var (preview, run) = (product.Services.GetRequiredService<RetentionPreview>(), product.Services.GetRequiredService<RetentionRun>());
        var wouldGo = await preview.ReadAsync(180, Token);

        var gone = await run.RunAsync(Token);

        Assert.Equal(wouldGo, gone);
        Assert.Equal((1, 1, 1), (gone.Deliveries, gone.Mails, gone.Cases));
        Assert.True(gone.Lines > 3);
        await using var db = product.OpenStore();
        Assert.Equal((1, 1, 1, 1), (
            await db.EffectKeys.CountAsync(Token), await db.NotificationKeys.CountAsync(Token), await db.BookingInvitees.CountAsync(Token), await db.UnitClaims.CountAsync(Token)));
        Assert.Equal((1, 1, 0), (await db.Bookings.CountAsync(Token), await db.Notifications.CountAsync(Token), await db.Deliveries.CountAsync(Token)));
        var mail = await db.OutgoingMails.SingleAsync(Token);
        Assert.Equal((0, true), (mail.Message.Length, mail.TakenAt is not null));
        Assert.Equal("open", (await db.Cases.SingleAsync(Token)).Key);
        Assert.Contains(await db.Activities.ToListAsync(Token), line => line.Text.StartsWith("Tidied up what was older than 180 days. Deliveries: 1, texts of mails: 1", StringComparison.Ordinal));
        Assert.True((await run.RunAsync(Token)).IsNothing);
    }

    [Fact]
    public async Task Run_WhileTheSessionIsStillToCome_TouchesNothingOfIt()
    {
        await using var product = await BookedAsync(daysAhead: 300);
        _clock.Advance(TimeSpan.FromDays(190));

        var gone = await product.Services.GetRequiredService<RetentionRun>().RunAsync(Token);

        Assert.Equal((0, 0), (gone.Deliveries, gone.Mails));
        await using var db = product.OpenStore();
        Assert.NotEmpty((await db.OutgoingMails.SingleAsync(Token)).Message);
        Assert.True(await db.Activities.AnyAsync(line => line.BookingId != null, Token));
    }

    [Fact]
    public async Task RunIfDue_RunsOnceADay()
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var run = product.Services.GetRequiredService<RetentionRun>();
        await run.RunIfDueAsync(Token);
        _clock.Advance(TimeSpan.FromHours(25));
        await run.RunIfDueAsync(Token);
        await run.RunIfDueAsync(Token);

        await using var db = product.OpenStore();
        Assert.Equal(1, await db.Activities.CountAsync(line => line.Text.StartsWith("Tidied up"), Token));
    }

    [Theory]
    [InlineData(29)]
    [InlineData(3651)]
    public async Task Save_DaysOutOfBounds_IsRefused(int days)
    {
        await using var product = await RunningProduct.StartAsync(_clock);
        var settings = product.Services.GetRequiredService<RetentionSettings>();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => settings.SaveAsync(days, "Test Owner", Token));
        await settings.SaveAsync(365, "Test Owner", Token);
        Assert.Equal(365, settings.Days);
    }

    private async Task<RunningProduct> BookedAsync(int daysAhead)
    {
        var product = await RunningProduct.StartAsync(_clock);
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        await product.BookAsync("ann@example.com", start: _clock.GetUtcNow().AddDays(daysAhead));
        await product.AdvanceUntilAsync(NotificationState.Done);
        return product;
    }

    private async Task AddCasesAsync(RunningProduct product)
    {
        var now = _clock.GetUtcNow();
        await using var db = product.OpenStore();
        db.Add(new Case { Id = Guid.NewGuid(), Key = "open", OpenKey = "open", Kind = CaseKind.GaveUp, Title = "open", NextStep = "", OpenedAt = now });
        db.Add(new Case { Id = Guid.NewGuid(), Key = "closed", Kind = CaseKind.GaveUp, Title = "closed", NextStep = "", OpenedAt = now, ClosedAt = now });
        await db.SaveChangesAsync(Token);
    }
}
