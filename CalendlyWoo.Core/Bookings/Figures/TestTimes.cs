using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Bookings.Figures;

/// <summary>When tests came in, and when their mails left. They are few, so what they add to a count is taken off it, and the count itself stays with its index.</summary>
internal sealed record TestTimes(IReadOnlyList<DateTimeOffset> Bookings, IReadOnlyList<DateTimeOffset> Mails)
{
    private const int Most = 1000;

    public static async Task<TestTimes> ReadAsync(AppDb db, CancellationToken cancellationToken)
    {
        var ids = await db.TestBookings.Where(test => test.BookingId != null).OrderByDescending(test => test.StartedAt).Select(test => test.BookingId!.Value).Take(Most)
            .ToListAsync(cancellationToken);
        if (ids.Count == 0) return new TestTimes([], []);
        var bookings = await db.Bookings.Where(b => ids.Contains(b.Id)).Select(b => b.StoredAt).ToListAsync(cancellationToken);
        var notifications = await db.Notifications.Where(n => ids.Contains(n.BookingId)).Select(n => n.Id).ToListAsync(cancellationToken);
        var mails = await db.OutgoingMails.Where(m => notifications.Contains(m.NotificationId) && m.TakenAt != null).Select(m => m.TakenAt!.Value).ToListAsync(cancellationToken);
        return new TestTimes(bookings, mails);
    }
}
