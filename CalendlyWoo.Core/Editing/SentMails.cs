using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing;

/// <summary>How many mails of a template the mail server took, and when the last; UTC.</summary>
internal sealed record SentMails(int Count, DateTimeOffset? Last)
{
    /// <summary>By template, in one query that an index over the moment serves.</summary>
    public static async Task<IReadOnlyDictionary<Guid, SentMails>> SinceAsync(AppDb db, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var rows = await (
            from mail in db.OutgoingMails
            join version in db.TemplateVersions on mail.TemplateVersionId equals version.Id
            where mail.TakenAt >= since && !db.TestBookings.Any(test => db.Notifications.Any(n => n.Id == mail.NotificationId && n.BookingId == test.BookingId))
            group mail by version.TemplateId into mails
            select new { mails.Key, Count = mails.Count(), Last = mails.Max(mail => mail.TakenAt) }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Key, row => new SentMails(row.Count, row.Last));
    }
}
