using CalendlyWoo.Core.Care.Bounces;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Notifications.Models;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Notifications.Resending;

/// <summary>Reads what plans about one mail rest on; never its bytes.</summary>
public sealed class ResendReader(IDbContextFactory<AppDb> factory, ServiceCatalog catalog, ShopProfileSource shop, TimeProvider time)
{
    /// <summary>The facts; null where the mail does not exist any more.</summary>
    /// <param name="id">The notification's.</param>
    /// <param name="versionId">The template version that somebody wants, or null for the active one.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal async Task<ResendFacts?> ReadAsync(Guid id, Guid? versionId, CancellationToken cancellationToken)
    {
        var services = await catalog.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await db.Notifications.AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, cancellationToken) is not { } notification)
        {
            return null;
        }

        var (bookingId, kind) = (notification.BookingId, notification.Kind);
        var latest = await db.NotificationKeys.Where(k => k.BookingId == bookingId && k.Kind == kind).MaxAsync(k => (int?)k.Revision, cancellationToken);
        var booking = await db.Bookings.AsNoTracking().SingleAsync(b => b.Id == bookingId, cancellationToken);
        var others = await db.Notifications.AsNoTracking().Where(n => n.BookingId == bookingId && n.Id != id).ToListAsync(cancellationToken);
        // A revision that was made between the two questions counts as well.
        var newest = others.Append(notification).Where(n => n.Kind == kind).Max(n => n.Revision);
        var mail = await db.OutgoingMails.Where(m => m.NotificationId == id)
            .Select(m => new WrittenHead(m.EnvelopeTo, m.TemplateVersionId, m.BookingRevision, m.TakenAt, m.UncertainHandovers))
            .SingleOrDefaultAsync(cancellationToken);
        var (key, bounceKey, offered) = (CaseBook.KeyOf(notification), BounceCase.KeyOf(id), services.FirstOrDefault(service => service.Service.Id == booking.ServiceId));
        var active = offered?.Templates.GetValueOrDefault(kind.Template())?.Id;
        var wanted = versionId ?? active;
        return new ResendFacts(
            notification, booking, mail, others.ConvertAll(other => new OtherMail(other)), Math.Max(latest ?? 0, newest),
            await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.OpenKey == key, cancellationToken), time.GetUtcNow())
        {
            BounceCase = await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.OpenKey == bounceKey, cancellationToken),
            Offered = offered,
            Template = wanted is { } one ? await TemplateAsync(db, one, kind.Template(), active, cancellationToken) : null,
            FormerTemplate = mail is null ? null : await TemplateAsync(db, mail.TemplateVersionId, kind.Template(), active, cancellationToken),
            Zone = TimeZoneNames.Find(shop.Current.Zone) ?? TimeZoneInfo.Utc,
        };
    }

    /// <summary>A version of a template of the mail's own kind.</summary>
    private static Task<TemplateOfMail?> TemplateAsync(AppDb db, Guid versionId, TemplateKind kind, Guid? active, CancellationToken cancellationToken) => (
        from version in db.TemplateVersions
        join template in db.Templates on version.TemplateId equals template.Id
        where version.Id == versionId && template.Kind == kind
        select new TemplateOfMail(template.Id, version.Id, template.Name, version.Number, version.Id == active)).SingleOrDefaultAsync(cancellationToken);
}
