using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Bookings;

/// <summary>Reads the last bookings with their stories, newest first.</summary>
public sealed class BookingTimelineQuery(IDbContextFactory<AppDb> factory)
{
    /// <param name="count">How many bookings at most.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<IReadOnlyList<BookingStory>> LatestAsync(int count, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var bookings = await db.Bookings.AsNoTracking().OrderByDescending(b => b.StoredAt).ThenByDescending(b => b.Id).Take(count).ToListAsync(cancellationToken);
        var ids = bookings.ConvertAll(booking => booking.Id);
        var services = await db.Services.AsNoTracking().ToDictionaryAsync(service => service.Id, service => service.Name, cancellationToken);
        var notifications = await db.Notifications.AsNoTracking().Where(n => ids.Contains(n.BookingId)).ToListAsync(cancellationToken);
        var activities = await db.Activities.AsNoTracking().Where(a => a.BookingId != null && ids.Contains(a.BookingId.Value))
            .OrderBy(a => a.At).ThenBy(a => a.Id).ToListAsync(cancellationToken);
        var cases = await db.Cases.AsNoTracking().Where(c => c.OpenKey != null && c.BookingId != null && ids.Contains(c.BookingId.Value)).ToListAsync(cancellationToken);
        var byBooking = activities.ToLookup(activity => activity.BookingId!.Value);
        return bookings.ConvertAll(booking => new BookingStory(
            booking,
            services.GetValueOrDefault(booking.ServiceId, ""),
            notifications.Find(n => n.BookingId == booking.Id && n.Kind == NotificationKind.Booked),
            cases.FirstOrDefault(c => c.BookingId == booking.Id),
            [.. byBooking[booking.Id]]));
    }
}

/// <summary>One booking, its mail, what needs the owner, and every step in order of time.</summary>
public sealed record BookingStory(Booking Booking, string ServiceName, Notification? Notification, Cases.Case? OpenCase, IReadOnlyList<Activity> Activities);
