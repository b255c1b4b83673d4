using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.Care;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;

namespace CalendlyWoo.Core.Privacy.Retention;

/// <summary>
/// What is old enough to go: everything that was over before the limit. A booking whose session is not over yet keeps all that belongs to it, however long ago it
/// was booked; what has not been worked off stays; unique keys, bookings, mails' rows, templates, open cases and settings are never looked at.
/// </summary>
internal sealed class RetentionScope(AppDb db, DateTimeOffset limit)
{
    /// <summary>In bytes; no message is as short. EF translates a comparison with 0 into a question that SQLite has no answer to.</summary>
    private const int ShortestMessage = 10;

    public IQueryable<Delivery> Deliveries => db.Deliveries.Where(d => d.ReceivedAt < limit && d.Verdict != DeliveryVerdict.Received
        && (d.BookingId == null || !db.Bookings.Any(b => b.Id == d.BookingId && b.EndsAt >= limit)));

    /// <summary>Mails that still have their text; which ones left, and when, stays.</summary>
    public IQueryable<OutgoingMail> Mails => db.OutgoingMails.Where(mail => mail.ComposedAt < limit && mail.Message.Length > ShortestMessage
        && db.Notifications.Any(n => n.Id == mail.NotificationId && n.State != NotificationState.Pending && n.State != NotificationState.NeedsOwner && n.State != NotificationState.Watched
            && !db.Bookings.Any(b => b.Id == n.BookingId && b.EndsAt >= limit)));

    public IQueryable<Activity> Lines => db.Activities.Where(line => line.At < limit
        && (line.BookingId == null || !db.Bookings.Any(b => b.Id == line.BookingId && b.EndsAt >= limit)));

    public IQueryable<Case> Cases => db.Cases.Where(one => one.OpenKey == null && one.ClosedAt != null && one.ClosedAt < limit);

    public IQueryable<MatchSheet> Sheets => db.MatchSheets.Where(sheet => sheet.At < limit && !db.Bookings.Any(b => b.Id == sheet.BookingId && b.EndsAt >= limit));

    public IQueryable<BulkRun> BulkRuns => db.BulkRuns.Where(run => run.State != BulkState.Running && run.FinishedAt != null && run.FinishedAt < limit);

    public IQueryable<Alert> Alerts => db.Alerts.Where(alert => alert.OpenKey == null && alert.ResolvedAt != null && alert.ResolvedAt < limit);
}
