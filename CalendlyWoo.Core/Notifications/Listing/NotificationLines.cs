using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Notifications.Listing;

/// <summary>Reads what a list shows of notifications whose ids are known: one question for each table.</summary>
internal static class NotificationLines
{
    /// <summary>In the order of the ids; what is gone is left out.</summary>
    public static async Task<IReadOnlyList<NotificationLine>> ReadAsync(AppDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await db.Notifications.AsNoTracking().Where(n => ids.Contains(n.Id)).ToDictionaryAsync(n => n.Id, cancellationToken);
        var bookingIds = rows.Values.Select(row => row.BookingId).Distinct().ToList();
        var bookings = await db.Bookings.AsNoTracking().Where(b => bookingIds.Contains(b.Id))
            .Select(b => new { b.Id, b.Name, b.Email, b.OrderNumber, b.ServiceId, b.EventName, b.IsTest }).ToDictionaryAsync(b => b.Id, cancellationToken);
        var mails = await db.OutgoingMails.AsNoTracking().Where(m => ids.Contains(m.NotificationId))
            .Select(m => new { m.NotificationId, m.EnvelopeTo, HasBounced = m.BouncedAt != null }).ToDictionaryAsync(m => m.NotificationId, cancellationToken);
        var asked = await db.Cases.AsNoTracking().Where(c => c.OpenKey != null && c.NotificationId != null && ids.Contains(c.NotificationId.Value))
            .Select(c => c.NotificationId!.Value).ToListAsync(cancellationToken);
        var services = await db.Services.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        return
        [
            .. from id in ids
               where rows.ContainsKey(id)
               let row = rows[id]
               let booking = bookings.GetValueOrDefault(row.BookingId)
               let mail = mails.GetValueOrDefault(id)
               select new NotificationLine(
                   row,
                   booking?.Name ?? "",
                   mail?.EnvelopeTo ?? row.CorrectedAddress ?? booking?.Email ?? "",
                   booking?.OrderNumber,
                   services.GetValueOrDefault(booking?.ServiceId ?? Guid.Empty) ?? booking?.EventName ?? "",
                   booking?.IsTest ?? false,
                   mail?.HasBounced ?? false,
                   asked.Contains(id)),
        ];
    }
}
