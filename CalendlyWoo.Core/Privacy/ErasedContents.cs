using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Privacy;

/// <summary>Takes the contents away that are large: what came in, and what left. The rows stay with their verdicts and times.</summary>
internal static class ErasedContents
{
    public static async Task EraseAsync(AppDb db, CustomerTrail trail, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (deliveries, mails) = (trail.Deliveries, trail.Mails.Select(mail => mail.NotificationId).ToList());
        await db.Deliveries.Where(d => deliveries.Contains(d.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Body, DeliveryContent.Gone).SetProperty(d => d.Headers, (string?)null), cancellationToken);
        // One that is being read just now: who reads it finds its verdict changed, and writes nothing.
        await db.Deliveries.Where(d => deliveries.Contains(d.Id) && (d.Verdict == DeliveryVerdict.Received || d.Verdict == DeliveryVerdict.NotUnderstood)).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.Verdict, DeliveryVerdict.NotHandled).SetProperty(d => d.ReadAt, now).SetProperty(d => d.Remark, T("The customer's data were erased.")),
            cancellationToken);
        await db.OutgoingMails.Where(mail => mails.Contains(mail.NotificationId)).ExecuteUpdateAsync(
            set => set.SetProperty(mail => mail.Message, Array.Empty<byte>()).SetProperty(mail => mail.EnvelopeTo, "").SetProperty(mail => mail.Subject, "")
                .SetProperty(mail => mail.ServerReply, (string?)null).SetProperty(mail => mail.BounceText, (string?)null),
            cancellationToken);
        var targets = trail.Bookings.Select(booking => booking.Id).Concat(mails).ToList();
        await db.BulkItems.Where(item => targets.Contains(item.TargetId))
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.Remark, (string?)null).SetProperty(item => item.Detail, (string?)null), cancellationToken);
        await SheetsAsync(db, trail, cancellationToken);
    }

    private static async Task SheetsAsync(AppDb db, CustomerTrail trail, CancellationToken cancellationToken)
    {
        var bookings = trail.Bookings.Select(booking => booking.Id).ToList();
        foreach (var sheet in await db.MatchSheets.Where(sheet => bookings.Contains(sheet.BookingId)).ToListAsync(cancellationToken))
        {
            sheet.Candidates = [];
        }
    }
}
