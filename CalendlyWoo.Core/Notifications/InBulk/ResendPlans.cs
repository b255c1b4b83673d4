using CalendlyWoo.Core.Notifications.Resending;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Notifications.InBulk;

/// <summary>Plans for one of many mails, as the person saw them all at one moment.</summary>
internal sealed class ResendPlans(IDbContextFactory<AppDb> factory, ResendDesk desk)
{
    /// <summary>What would happen with one mail now.</summary>
    /// <param name="id">The notification's.</param>
    /// <param name="template">Which text.</param>
    /// <param name="seen">UTC; when the person decided: what somebody sent again since then is not sent once more.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ResendPlan> PlanAsync(Guid id, BulkTemplate template, DateTimeOffset seen, CancellationToken cancellationToken)
    {
        var (revision, version) = (0, (Guid?)null);
        await using (var db = await factory.CreateDbContextAsync(cancellationToken))
        {
            revision = await (
                from mail in db.Notifications
                join other in db.Notifications on mail.BookingId equals other.BookingId
                where mail.Id == id && other.Kind == mail.Kind && other.CreatedAt <= seen
                select (int?)other.Revision).MaxAsync(cancellationToken) ?? 0;
            if (template == BulkTemplate.AsBefore)
            {
                version = await db.OutgoingMails.Where(m => m.NotificationId == id).Select(m => (Guid?)m.TemplateVersionId).SingleOrDefaultAsync(cancellationToken);
            }
        }

        return await desk.PlanAsync(new ResendWish(id, revision, TemplateVersionId: version, SeenAt: seen), cancellationToken);
    }
}
