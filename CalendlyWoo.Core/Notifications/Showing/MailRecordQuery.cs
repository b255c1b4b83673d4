using CalendlyWoo.Core.Notifications.Resending;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Notifications.Showing;

/// <summary>Reads one mail for its page, by keys alone; the bytes are read by <see cref="SentMailReader"/> when somebody looks at them.</summary>
public sealed class MailRecordQuery(ResendReader reader, IDbContextFactory<AppDb> factory)
{
    /// <summary>Lines of the log that are shown at most; the log's own page has all.</summary>
    public const int MostLines = 100;

    private static readonly NotificationStep[] InOrder = Enum.GetValues<NotificationStep>();

    /// <summary>The mail, or null where it is not kept any more.</summary>
    public async Task<MailRecord?> FindAsync(Guid notificationId, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(notificationId, null, cancellationToken) is not { } facts)
        {
            return null;
        }

        var bookingId = facts.Booking.Id;
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var sent = await db.OutgoingMails.Where(m => m.NotificationId == notificationId)
            .Select(m => new SentHead(
                m.MessageId, m.EnvelopeFrom, m.EnvelopeTo, m.Subject, m.ComposedAt, m.TakenAt, m.ServerReply, m.CopyTo, m.BouncedAt, m.BounceText, m.UncertainHandovers,
                m.Message.Length))
            .SingleOrDefaultAsync(cancellationToken);
        var lines = await db.Activities.AsNoTracking().Where(a => a.BookingId == bookingId && a.NotificationId == notificationId)
            .OrderByDescending(a => a.At).ThenByDescending(a => a.Kind).Take(MostLines).ToListAsync(cancellationToken);
        lines.Reverse();
        return new MailRecord(facts.Notification, facts.Booking, facts.Offered?.Service.Name ?? "", sent)
        {
            Template = facts.FormerTemplate,
            ActiveTemplate = facts.Template,
            Steps = [.. InOrder.Select(step => new ShownStep(step, facts.Notification.Steps[step], FromHere.Refusal(facts, step)))],
            Others = [.. facts.Others.Select(other => other.Notification).OrderBy(n => n.CreatedAt).ThenBy(n => n.Id)],
            Lines = lines,
            OpenCase = facts.OpenCase,
            LatestRevision = facts.LatestRevision,
            CanBeDismissed = DismissPlan.Of(facts).IsPossible,
            Address = sent?.EnvelopeTo ?? facts.KnownAddress,
        };
    }
}
