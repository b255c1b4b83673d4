using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Bookings.Listing;

/// <summary>A filter as conditions that an index by the session's time answers; the same conditions hold for rows in memory.</summary>
internal static class BookingSelection
{
    public static IQueryable<Booking> Where(this IQueryable<Booking> bookings, BookingFilter filter, DateTimeOffset now)
    {
        bookings = filter.View switch
        {
            BookingView.Upcoming => bookings.Where(b => b.StartsAt >= now && b.Status != BookingStatus.Cancelled),
            BookingView.Past => bookings.Where(b => b.StartsAt < now && b.Status != BookingStatus.Cancelled),
            BookingView.Cancelled => bookings.Where(b => b.Status == BookingStatus.Cancelled),
            _ => bookings,
        };
        if (filter.ServiceId is { } service) bookings = bookings.Where(b => b.ServiceId == service);
        if (filter.From is { } from) bookings = bookings.Where(b => b.StartsAt >= from);
        if (filter.Until is { } until) bookings = bookings.Where(b => b.StartsAt < until);
        return bookings;
    }

    /// <summary>In the filter's order, from behind the cursor on.</summary>
    public static IQueryable<Booking> After(this IQueryable<Booking> bookings, BookingFilter filter, Cursor? after)
    {
        if (filter.IsAscending)
        {
            if (after is { } c) bookings = bookings.Where(b => b.StartsAt >= c.At && (b.StartsAt > c.At || b.Id.CompareTo(c.Id) > 0));
            return bookings.OrderBy(b => b.StartsAt).ThenBy(b => b.Id);
        }

        if (after is { } d) bookings = bookings.Where(b => b.StartsAt <= d.At && (b.StartsAt < d.At || b.Id.CompareTo(d.Id) < 0));
        return bookings.OrderByDescending(b => b.StartsAt).ThenByDescending(b => b.Id);
    }
}
