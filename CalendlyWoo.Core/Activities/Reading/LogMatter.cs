using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Activities.Reading;

/// <summary>The lines of one booking, mail, delivery or order, which are few.</summary>
internal static class LogMatter
{
    private const int MostBookings = 50;

    public static async Task<LogSlice> ReadAsync(AppDb db, LogFilter filter, LogText? text, Cursor? before, int size, CancellationToken cancellationToken)
    {
        var lines = (await LinesAsync(db, filter, cancellationToken)).Within(filter).Before(before).Fitting(filter);
        if (text is null) return await LogRows.ReadAsync(lines, size, cancellationToken);
        var rows = await lines.NewestFirst().Take(LogRows.Step).ToListAsync(cancellationToken);
        return LogSlice.Of([.. rows.Where(text.Holds)], size, rows.Count < LogRows.Step ? null : LogSlice.PlaceOf(rows[^1]));
    }

    /// <summary>The lines of several bookings.</summary>
    public static Task<LogSlice> ReadAsync(AppDb db, LogFilter filter, IReadOnlySet<Guid> bookings, Cursor? before, int size, CancellationToken cancellationToken) =>
        LogRows.ReadAsync(Of(db, [.. bookings]).Within(filter).Before(before).Fitting(filter), size, cancellationToken);

    /// <summary>All conditions that say whose lines they are, each by an index: a mail's and an order's lines are looked for among their bookings'.</summary>
    public static async Task<IQueryable<Activity>> LinesAsync(AppDb db, LogFilter filter, CancellationToken cancellationToken)
    {
        var lines = db.Activities.AsNoTracking();
        if (filter.BookingId is { } booking) lines = lines.Where(a => a.BookingId == booking);
        if (filter.DeliveryId is { } delivery) lines = lines.Where(a => a.DeliveryId == delivery);
        if (filter.NotificationId is { } notification)
        {
            var its = await db.Notifications.Where(n => n.Id == notification).Select(n => (Guid?)n.BookingId).SingleOrDefaultAsync(cancellationToken);
            lines = lines.Where(a => a.BookingId == its && a.NotificationId == notification);
        }

        if (filter.OrderId is { } order)
        {
            var its = await db.Bookings.Where(b => b.OrderId == order).OrderByDescending(b => b.Id).Select(b => (Guid?)b.Id).Take(MostBookings).ToListAsync(cancellationToken);
            lines = lines.Where(a => its.Contains(a.BookingId));
        }

        return lines;
    }

    private static IQueryable<Activity> Of(AppDb db, List<Guid?> bookings) => db.Activities.AsNoTracking().Where(a => bookings.Contains(a.BookingId));
}
