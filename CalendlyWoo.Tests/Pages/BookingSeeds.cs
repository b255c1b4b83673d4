using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Pages;

/// <summary>Puts bookings into a running product's store, as if they had come long ago.</summary>
internal static class BookingSeeds
{
    public const string LongName = "Wilhelmina-Alexandrina Featherstonehaugh-Cholmondeley van den Oudenhoven-Scheepstra";
    public const string ArabicName = "ليلى عبد الرحمن الحداد";

    /// <summary>Wednesday of a week in which New York's clocks do not change.</summary>
    public static readonly DateOnly Wednesday = new(2026, 6, 10);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A week with sessions beside and after each other, early and late, of people with all kinds of names.</summary>
    public static async Task AddWeekAsync(PageHost product)
    {
        await using var db = await OpenAsync(product);
        var service = await db.Services.OrderBy(s => s.Name).FirstAsync(Token);
        (string Name, int Day, double Hour)[] sessions =
        [
            ("Grace Okafor", -2, 13), ("Noor de Vries", -2, 15.5), (LongName, 0, 14), (ArabicName, 0, 14.25), ("Tomás Herrera", 0, 14.5), ("Priya Raman", 0, 17),
            ("Zoë O'Hara", 1, 11), ("Ann Example", 3, 22.5), ("Maya Lindqvist", 4, 16),
        ];
        foreach (var (name, day, hour) in sessions)
        {
            var booking = ABooking.Of(service.Id, new DateTimeOffset(Wednesday.AddDays(day).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddHours(hour), name: name);
            (booking.EventName, booking.OrderNumber, booking.OrderId) = (service.Name, "1042", 1042);
            Add(db, booking);
        }

        await db.SaveChangesAsync(Token);
    }

    /// <summary>A booking whose mail is due since an hour, and that nobody works on.</summary>
    public static async Task<Booking> AddLateAsync(PageHost product, string name = "Ann Example")
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var db = await OpenAsync(product);
        var booking = ABooking.Of((await db.Services.FirstAsync(Token)).Id, now.AddHours(30), "America/New_York", name, now);
        var mail = new Notification
        {
            Id = Guid.NewGuid(), BookingId = booking.Id, Kind = NotificationKind.Booked, Revision = 0, CreatedAt = now.AddHours(-1), DueAt = now.AddHours(-1), Deadline = booking.StartsAt,
            LeaseId = Guid.NewGuid(), LeaseUntil = now.AddDays(1),
        };
        Add(db, booking);
        db.AddRange(mail, CaseBook.For(mail, CaseKind.NoOrder, "No order was found for a booking", ["✗ order #5 is not paid"], "Ask the customer.", now));
        await db.SaveChangesAsync(Token);
        return booking;
    }

    public static async Task<AppDb> OpenAsync(PageHost product) =>
        await product.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(Token);

    private static void Add(AppDb db, Booking booking)
    {
        db.Add(booking);
        db.Add(new BookingInvitee { InviteeKey = EffectKey.Hash(booking.InviteeUri), BookingId = booking.Id });
    }
}
