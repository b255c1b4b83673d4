using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Bookings;

/// <summary>Reads bookings with their stories.</summary>
public sealed class BookingTimelineQuery(IDbContextFactory<AppDb> factory)
{
    /// <summary>The last bookings, newest first.</summary>
    /// <param name="count">How many bookings at most.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<IReadOnlyList<BookingStory>> LatestAsync(int count, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var bookings = await db.Bookings.AsNoTracking().OrderByDescending(b => b.StoredAt).ThenByDescending(b => b.Id).Take(count).ToListAsync(cancellationToken);
        return await StoriesAsync(db, bookings, cancellationToken);
    }

    /// <summary>The booking that the invitee stands for or stood for before a reschedule, or null while it is not known.</summary>
    /// <param name="inviteeUri">As Calendly sends it.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<BookingStory?> FindAsync(string inviteeUri, CancellationToken cancellationToken)
    {
        var key = EffectKey.Hash(inviteeUri);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var bookings = await db.Bookings.AsNoTracking()
            .Where(b => db.BookingInvitees.Any(i => i.InviteeKey == key && i.BookingId == b.Id)).ToListAsync(cancellationToken);
        return (await StoriesAsync(db, bookings, cancellationToken)).SingleOrDefault();
    }

    /// <summary>The booking of an id, or null.</summary>
    /// <param name="id">Ours, which a reschedule keeps.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<BookingStory?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var bookings = await db.Bookings.AsNoTracking().Where(b => b.Id == id).ToListAsync(cancellationToken);
        return (await StoriesAsync(db, bookings, cancellationToken)).SingleOrDefault();
    }

    private static async Task<List<BookingStory>> StoriesAsync(AppDb db, List<Booking> bookings, CancellationToken cancellationToken)
    {
        var ids = bookings.ConvertAll(booking => booking.Id);
        var services = await db.Services.AsNoTracking().ToDictionaryAsync(service => service.Id, service => service.Name, cancellationToken);
        var notifications = await db.Notifications.AsNoTracking().Where(n => ids.Contains(n.BookingId)).ToListAsync(cancellationToken);
        var activities = await db.Activities.AsNoTracking().Where(a => a.BookingId != null && ids.Contains(a.BookingId.Value)).ToListAsync(cancellationToken);
        var cases = await db.Cases.AsNoTracking().Where(c => c.OpenKey != null && c.BookingId != null && ids.Contains(c.BookingId.Value)).ToListAsync(cancellationToken);

        // The kinds stand in the order in which they happen, which tells apart what one commit wrote at one moment.
        var byBooking = activities.OrderBy(activity => activity.At).ThenBy(activity => activity.Kind).ToLookup(activity => activity.BookingId!.Value);
        return bookings.ConvertAll(booking => new BookingStory(
            booking,
            services.GetValueOrDefault(booking.ServiceId, ""),
            // The newest one that is wanted: a mail that was sent again, or one whose resend was given up.
            notifications.FindAll(n => n.BookingId == booking.Id && n.Kind == NotificationKind.Booked)
                .MaxBy(n => (n.State != NotificationState.Dismissed, n.Revision)),
            cases.Find(c => c.BookingId == booking.Id),
            [.. byBooking[booking.Id]]));
    }
}

/// <summary>One booking, its mail, what needs the owner, and every step in order of time.</summary>
public sealed record BookingStory(Booking Booking, string ServiceName, Notification? Notification, Cases.Case? OpenCase, IReadOnlyList<Activity> Activities);
