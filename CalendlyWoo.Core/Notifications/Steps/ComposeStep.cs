using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Mail.Mime;
using CalendlyWoo.Core.Templates;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>Renders the service's template and writes the finished message; nothing leaves yet.</summary>
internal sealed class ComposeStep(MailContent content, IOptionsMonitor<SmtpOptions> options, TimeProvider time)
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

        var composed = Compose(run, version);
        if (!composed.TryGet(out var mail, out var failure))
        {
            return new StepResult.Failed(failure, ConnectionName.Mail);
        }

        run.Mail = mail;
        run.MailIsNew = true;
        return kind == NotificationKind.Booked && run.Booking.BookedAt < service.GoLive
            ? new StepResult.Stop(
                NotificationState.Watched,
                $"This booking was made before {service.Name} went live: the mail is written, and leaves only when somebody says so.")
            : new StepResult.Done($"{kind.MailInWords()} is written.");
    }

    private Outcome<OutgoingMail> Compose(NotificationRun run, TemplateVersion version)
    {
        var (settings, booking, now) = (options.CurrentValue, run.Booking, time.GetUtcNow());
        if (!Mailbox.Parse(settings.FromAddress, settings.FromName).TryGet(out var from, out var badSender))
        {
            return badSender with { Category = FailureCategory.Connection };
        }

        if (!Mailbox.Parse(booking.Email.Trim(), booking.Name).TryGet(out var to, out var badAddress))
        {
            return badAddress;
        }

        if (!content.Compose(run, version).TryGet(out var text, out var failure))
        {
            return failure;
        }

        var message = new MailMessage
        {
            From = from,
            To = [to],
            ReplyTo = Mailbox.TryParse(settings.ReplyTo, null, out var replyTo) ? replyTo : null,
            Subject = text.Subject,
            Date = now,
            MessageId = MessageId.New(from, time),
            // RFC 3834: keeps vacation responders from answering.
            Headers = [new MailHeader("Auto-Submitted", "auto-generated")],
            Text = text.Text,
            Html = text.Html,
        };
        return new OutgoingMail
        {
            NotificationId = run.Notification.Id,
            MessageId = message.MessageId,
            EnvelopeFrom = from.Address,
            EnvelopeTo = to.Address,
            Subject = text.Subject.Length <= LongestSubject ? text.Subject : text.Subject[..LongestSubject],
            Message = MimeWriter.Write(message),
            TemplateVersionId = version.Id,
            BookingRevision = booking.Revision,
            ComposedAt = now,
        };
    }
}
