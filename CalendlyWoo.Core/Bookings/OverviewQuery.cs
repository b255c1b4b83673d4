using CalendlyWoo.Core.Bookings.Figures;
using CalendlyWoo.Core.Bookings.Listing;
using CalendlyWoo.Core.Bookings.Week;
using CalendlyWoo.Core.Care;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Bookings;

/// <summary>Answers whether all is well; every part of it is a bounded range of an index.</summary>
public sealed class OverviewQuery(IDbContextFactory<AppDb> factory, DayCounts days, StandingLines lines, BookingListQuery bookings, TimeProvider time)
{
    /// <summary>Nothing is counted beyond this: it is "more than so many".</summary>
    public const int MostCounted = 1000;

    /// <summary>How many days the charts show.</summary>
    public const int ChartDays = 30;

    /// <summary>A mail that is due for longer than this has not happened.</summary>
    public static readonly TimeSpan Punctual = TimeSpan.FromMinutes(5);

    private const int ShownCases = 5;
    private const int ShownSessions = 8;

    /// <param name="zone">The owner's: whose clock tells the days.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<OverviewFigures> ReadAsync(TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var counts = await days.ReadAsync(ChartDays, zone, now, cancellationToken);
        var open = db.Cases.AsNoTracking().Where(c => c.OpenKey != null && c.Kind != CaseKind.ConnectionLost && (c.SnoozedUntil == null || c.SnoozedUntil <= now));
        // What waits for a connection or for somebody's pause is not late: it is known why it waits.
        var isPaused = await db.MailPauses.AnyAsync(pause => pause.Id == MailPause.OnlyId && pause.Since != null, cancellationToken);
        var late = isPaused ? 0 : await LateAsync(db, now, cancellationToken);
        return new OverviewFigures(
            counts[^1].Mails,
            await RealAsync(db, db.Notifications.Where(n => n.State == NotificationState.Pending), cancellationToken),
            await open.CountAsync(cancellationToken),
            await open.OrderBy(c => c.OpenedAt).Take(ShownCases).ToListAsync(cancellationToken),
            await db.Connections.AsNoTracking().Where(c => c.PausedSince != null).ToListAsync(cancellationToken))
        {
            Late = late,
            AreMailsPaused = isPaused,
            Lines = await lines.ReadAsync(late, cancellationToken),
            Days = counts,
            Sessions = await SessionsAsync(zone, now, cancellationToken),
        };
    }

    private static Task<int> LateAsync(AppDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = now - Punctual;
        return RealAsync(db, db.Notifications.Where(n => n.State == NotificationState.Pending && n.DueAt < due && n.WaitsFor == null), cancellationToken);
    }

    private static Task<int> RealAsync(AppDb db, IQueryable<Notification> notifications, CancellationToken cancellationToken) =>
        notifications.Where(n => !db.TestBookings.Any(test => test.BookingId == n.BookingId)).OrderBy(n => n.DueAt).Take(MostCounted).CountAsync(cancellationToken);

    private async Task<IReadOnlyList<BookingLine>> SessionsAsync(TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var until = ShopWeek.StartOf(ShopWeek.DateOf(now, zone).AddDays(2), zone);
        var coming = await bookings.ListAsync(new BookingFilter(BookingView.Upcoming, Until: until), null, now, cancellationToken);
        return [.. coming.Where(line => !line.Booking.IsTest).Take(ShownSessions)];
    }
}
