using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>Renders the service's template and writes the finished message; nothing leaves yet.</summary>
internal sealed class ComposeStep(MailContent content, MailWriter writer, TimeProvider time)
{
    /// <summary>Of the copy that lists show; the message has the whole one.</summary>
    private const int LongestSubject = 1000;

    public StepResult Take(NotificationRun run)
    {
        var (kind, service) = (run.Notification.Kind, run.Offered.Service);
        if (!run.Offered.Templates.TryGetValue(kind.Template(), out var version))
        {
            return new StepResult.Stop(NotificationState.Superseded, $"{kind.MailInWords()} is switched off for {service.Name}: nothing is sent.");
        }

        var isWatched = kind == NotificationKind.Booked && run.Booking.BookedAt < service.GoLive;
        var composed = isWatched ? Compose(run, version) : CanaryTrial.Compose(run, version, candidate => Compose(run, candidate), time.GetUtcNow());
        if (!composed.TryGet(out var mail, out var failure))
        {
            return new StepResult.Failed(failure, ConnectionName.Mail);
        }

        run.Mail = mail;
        run.MailIsNew = true;
        return isWatched
            ? new StepResult.Stop(
                NotificationState.Watched,
                $"This booking was made before {service.Name} went live: the mail is written, and leaves only when somebody says so.")
            : new StepResult.Done($"{kind.MailInWords()} is written{CanaryTrial.InWords(run)}.");
    }

    private Outcome<OutgoingMail> Compose(NotificationRun run, TemplateVersion version)
    {
        var booking = run.Booking;
        if (!writer.Write(booking.Email.Trim(), booking.Name, () => content.Compose(run, version)).TryGet(out var mail, out var failure))
        {
            return failure;
        }

        return new OutgoingMail
        {
            NotificationId = run.Notification.Id,
            MessageId = mail.MessageId,
            EnvelopeFrom = mail.Envelope.From,
            EnvelopeTo = mail.Envelope.To,
            Subject = mail.Subject.Length <= LongestSubject ? mail.Subject : mail.Subject[..LongestSubject],
            Message = mail.Message,
            TemplateVersionId = version.Id,
            BookingRevision = booking.Revision,
            ComposedAt = mail.At,
        };
    }
}
