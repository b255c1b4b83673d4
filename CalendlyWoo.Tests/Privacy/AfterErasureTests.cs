using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Calendly;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Privacy;

/// <summary>What comes in of somebody who was erased: the past brings nothing back, and a new booking is served.</summary>
public sealed class AfterErasureTests
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Delivery_RepeatedOrBackfilledOrReadAgain_MailsNothingAndKeepsNothing()
    {
        await using var product = await MailedAndErasedAsync(out var first);
        var unknown = InviteePayload.Created(AnErasure.Address, product.Now.AddDays(-3), name: AnErasure.Name);
        await product.PostAsync((await first).ToBytes());
        await using (var db = product.OpenStore())
        {
            db.Add(new Core.Deliveries.Delivery { Id = Guid.NewGuid(), ReceivedAt = product.Now, Slug = "", Body = unknown.ToBytes(), Source = DeliverySource.Backfill });
            await db.SaveChangesAsync(Token);
        }

        await product.RunPumpAsync();
        await using (var db = product.OpenStore())
        {
            foreach (var id in await db.Deliveries.Select(d => d.Id).ToListAsync(Token))
            {
                Assert.True(await product.Services.GetRequiredService<DeliveryAgain>().RequestAsync(id, "Test Owner", Token));
            }
        }

        await product.RunPumpAsync();
        await using var after = product.OpenStore();
        Assert.Single(product.Mailbox.Store.Messages);
        Assert.Equal((1, 1), (await after.Bookings.CountAsync(Token), await after.Notifications.CountAsync(Token)));
        Assert.All(await after.Deliveries.ToListAsync(Token), d => Assert.Equal((0, DeliveryVerdict.NotHandled), (d.Body.Length, d.Verdict)));
        Assert.False(await after.Cases.AnyAsync(Token));
    }

    [Fact]
    public async Task Booking_MadeAfterTheErasure_IsServed()
    {
        await using var product = await MailedAndErasedAsync(out _);
        _clock.Advance(TimeSpan.FromMinutes(5));
        product.Shop.AddOrder(new NewOrder { Email = AnErasure.Address });

        await product.BookAsync(AnErasure.Address, AnErasure.Name);
        await product.AdvanceUntilAsync(NotificationState.Done, 2);

        Assert.Equal(2, product.Mailbox.Store.Messages.Count);
        var held = await AnErasure.FindAsync(product);
        Assert.Equal((1, true), (held.Bookings.Count, held.ErasedAt is not null));
    }

    [Fact]
    public async Task Session_MovedAfterTheErasure_IsToldOfItsNewTime()
    {
        await using var product = await MailedAndErasedAsync(out var first);
        _clock.Advance(TimeSpan.FromMinutes(5));
        var (canceled, created) = ARescheduledPair.Of(await first, new DateTimeOffset(2031, 3, 4, 15, 0, 0, TimeSpan.Zero), product.Now);

        await product.PostAsync(canceled);
        await product.PostAsync(created);
        await product.AdvanceUntilAsync(NotificationState.Done, 2);

        Assert.Equal(2, product.Mailbox.Store.Messages.Count);
        await using var db = product.OpenStore();
        var booking = await db.Bookings.SingleAsync(Token);
        Assert.Equal((AnErasure.Name, null, BookingStatus.Active), (booking.Name, booking.ErasedAt, booking.Status));
    }

    [Fact]
    public async Task Session_CancelledAfterTheErasure_FreesItsUnitAndMailsNothing()
    {
        await using var product = await MailedAndErasedAsync(out var first);
        _clock.Advance(TimeSpan.FromMinutes(5));

        await product.PostAsync(ARescheduledPair.Canceled(await first, product.Now));
        await product.RunPumpAsync();

        Assert.Single(product.Mailbox.Store.Messages);
        await using var db = product.OpenStore();
        var booking = await db.Bookings.SingleAsync(Token);
        Assert.Equal(("", BookingStatus.Cancelled, null), (booking.Email, booking.Status, booking.CancelReason));
        Assert.False(await db.UnitClaims.AnyAsync(Token));
    }

    private Task<RunningProduct> MailedAndErasedAsync(out Task<InviteePayload> first)
    {
        var booked = new TaskCompletionSource<InviteePayload>();
        first = booked.Task;
        return StartAsync(booked);
    }

    private async Task<RunningProduct> StartAsync(TaskCompletionSource<InviteePayload> booked)
    {
        var product = await RunningProduct.StartAsync(_clock);
        product.Shop.AddOrder(new NewOrder { Email = AnErasure.Address });
        booked.SetResult(await product.BookAsync(AnErasure.Address, AnErasure.Name));
        await product.AdvanceUntilAsync(NotificationState.Done);
        await AnErasure.EraseAsync(product);
        return product;
    }
}
